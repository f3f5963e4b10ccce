# What the measurements share: a fresh standalone on ports of its own, stopped at the end.
set -eu
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
port=${BENCH_PORT:-29080}
work=$(mktemp -d)
base=http://127.0.0.1:$port
pid=

stop() {
  if [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null; then
    kill -TERM "$pid"
    wait "$pid" || true
  fi
  pid=
}
finish() {
  stop
  rm -rf "$work"
}
trap finish EXIT

# start OPTIONS...: builds when needed, returns when everything answers
start() {
  "$root/run" --data "$work/data" --port "$port" "$@" >"$work/out" 2>&1 &
  pid=$!
  await 'Ctrl-C stops it'
}

# await TEXT: until the console shows it
await() {
  until grep -q "$1" "$work/out"; do
    kill -0 "$pid" 2>/dev/null || { cat "$work/out" >&2; exit 1; }
    sleep 0.2
  done
}

now() { date +%s.%N; }
seconds() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.1f", b - a }'; }
peak_rss() { awk '/VmHWM/ { printf "%d MB", $2 / 1024 }' "/proc/$pid/status"; }
