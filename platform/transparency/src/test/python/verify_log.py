"""Checks a log without the Java code: C2SP tlog-checkpoint, -cosignature, -tiles, -proof, -policy.
  verify_log.py proof POLICY PROOF ENTRY         is the entry in a log that the policy trusts?
  verify_log.py log POLICY DIRECTORY             do entries and tiles hash to the checkpoint?
  verify_log.py consistency POLICY OLD NEW PATH  did the log only append? (PATH: a hash a line)
Ends with 0, or says what is wrong and ends with 1. ML-DSA-44 counts for nothing: Python has none."""
import base64, hashlib, os, struct, sys
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D, ZERO = -121665 * pow(121666, -1, P) % P, (0, 1, 1, 0)
sha256 = lambda data: hashlib.sha256(data).digest()
leaf, node = lambda entry: sha256(b"\0" + entry), lambda a, b: sha256(b"\1" + a + b)
read = lambda path: open(path, encoding="utf-8", newline="").read()
def need(holds, otherwise):
    if not holds: raise ValueError(otherwise)
def unbase64(text):
    need(base64.b64encode(base64.b64decode(text)).decode() == text, "no canonical Base64")
    return base64.b64decode(text)

def add(a, b):  # RFC 8032, section 5.1.4
    (x1, y1, z1, t1), (x2, y2, z2, t2) = a, b
    e, f = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    c, d = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    g, h, i, j = f - e, d - c, d + c, f + e
    return g * h % P, i * j % P, h * i % P, g * j % P
times = lambda n, a: add(times(n >> 1, add(a, a)), a if n & 1 else ZERO) if n else ZERO
def point(data):  # section 5.1.3
    sign, y = data[31] >> 7, int.from_bytes(data, "little") & (2**255 - 1)
    x2 = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if x * x % P != x2: x = x * pow(2, (P - 1) // 4, P) % P
    need(y < P and x * x % P == x2 and (x or not sign), "no point of the curve")
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P
def ed25519(key, message, signature):  # section 5.1.7
    base, s = point((4 * pow(5, -1, P) % P).to_bytes(32, "little")), int.from_bytes(signature[32:], "little")
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    a, b = times(s, base), add(point(signature[:32]), times(h, point(key)))
    return len(signature) == 64 and s < L and all((a[i] * b[2] - b[i] * a[2]) % P == 0 for i in (0, 1))

def verifier_key(text):
    name, key_id, key = text.split("+", 2)
    need(sha256(name.encode() + b"\n" + unbase64(key))[:4].hex() == key_id, "a key id of another key")
    return name, bytes.fromhex(key_id), unbase64(key)[0], unbase64(key)[1:]
def policy(path):
    logs, names, quorum = [], {}, None
    for words in (line.split() for line in read(path).split("\n")):
        if not words or words[0].startswith("#"): continue
        if words[0] == "log": logs.append(verifier_key(words[1]))
        elif words[0] == "witness": names[words[1]] = verifier_key(words[2])
        elif words[0] == "group":
            least = {"any": 1, "all": len(words) - 3}.get(words[2]) or int(words[2])
            names[words[1]] = least, [names[w] for w in words[3:]]
        else: quorum = (0, []) if words[1] == "none" else names[words[1]]
    return logs, quorum
def reached(member, signed):
    if len(member) == 4: return signed(member)
    return sum(reached(m, signed) for m in member[1]) >= member[0]
def checkpoint(note, trust):  # size and root, when the log and a quorum signed them
    text, lines = note.rpartition("\n\n")[0], [line.split(" ") for line in note.rpartition("\n\n")[2].splitlines()]
    def signed(key):
        mine = [unbase64(line[2]) for line in lines if line[:2] == ["\u2014", key[0]] and key[2] != 6]
        for s in [s[4:] for s in mine if s[:4] == key[1]]:
            time = "" if key[2] == 1 else "cosignature/v1\ntime %d\n" % struct.unpack(">Q", s[:8])
            message, raw = (time + text + "\n").encode(), s[0 if key[2] == 1 else 8:]
            need(ed25519(key[3], message, raw), "a wrong signature of " + key[0])
        return any(s[:4] == key[1] for s in mine)
    origin, size, root = text.split("\n")[:3]
    need(any([signed(log) for log in trust[0] if log[0] == origin]), "no log of the policy signed")
    need(reached(trust[1], signed), "there is no quorum")
    return int(size), unbase64(root)

def climb(n, last, path, left, right):  # RFC 9162, sections 2.1.3.2 and 2.1.4.2
    for h in path:
        need(last > 0, "the path is too long")
        lone = (n & -n).bit_length() - 1 if n & 1 or n == last else -1
        left, right = (node(h, left), node(h, right)) if lone >= 0 else (left, node(right, h))
        n, last = n >> max(lone, 0) + 1, last >> max(lone, 0) + 1
    need(last == 0, "the path is too short")
    return left, right
def root_of(hashes):  # RFC 6962, section 2.1
    if len(hashes) < 2: return hashes[0] if hashes else sha256(b"")
    k = 1 << (len(hashes) - 1).bit_length() - 1
    return node(root_of(hashes[:k]), root_of(hashes[k:]))

def proof(trust, path, entry):
    head, _, note = read(path).partition("\n\n")
    lines, (size, root) = [l for l in head.split("\n") if not l.startswith("extra ")], checkpoint(note, trust)
    need(lines[0] == "c2sp.org/tlog-proof@v1" and lines[1].startswith("index "), "no proof")
    one, index, path = leaf(open(entry, "rb").read()), int(lines[1][6:]), [unbase64(h) for h in lines[2:]]
    need(0 <= index < size and climb(index, size - 1, path, one, one)[1] == root, "the entry is not there")
def log(trust, directory):
    size, root = checkpoint(read(os.path.join(directory, "checkpoint")), trust)
    def tile(kind, n, width):
        *above, last = [group.zfill(3) for group in "{:,}".format(n).split(",")]
        path = ["x" + group for group in above] + [last + (".p/%d" % width if width < 256 else "")]
        return open(os.path.join(directory, "tile", kind, *path), "rb").read()
    hashes, level = [], 0
    for start in range(0, size, 256):
        data, at = tile("entries", start // 256, min(256, size - start)), 0
        while at < len(data):
            at, begin = at + 2 + struct.unpack(">H", data[at:at + 2])[0], at + 2
            hashes.append(leaf(data[begin:at]))
    need(len(hashes) == size and root_of(hashes) == root, "the entries have another root")
    while hashes:
        for at, part in ((i // 256, hashes[i:i + 256]) for i in range(0, len(hashes), 256)):
            need(tile(str(level), at, len(part)) == b"".join(part), "tile/%d/%d is altered" % (level, at))
        hashes, level = [root_of(hashes[i:i + 256]) for i in range(0, len(hashes) - 255, 256)], level + 1
def consistency(trust, old, new, path):
    (m, before), (n, after) = [checkpoint(read(file), trust) for file in (old, new)]
    hashes, shift = [unbase64(h) for h in read(path).split()], (m & -m).bit_length() - 1
    if m in (0, n): return need(not hashes and (m < n or before == after), "it is another log")
    need(m < n and hashes, "it does not lead there")
    first = before if m & (m - 1) == 0 else hashes.pop(0)
    both = climb((m - 1) >> shift, (n - 1) >> shift, hashes, first, first)
    need(both == (before, after), "it is another log")

if __name__ == "__main__":
    try: {"proof": proof, "log": log, "consistency": consistency}[sys.argv[1]](policy(sys.argv[2]), *sys.argv[3:])
    except (ValueError, IndexError, KeyError, struct.error, OSError) as wrong: sys.exit("not proven: %s" % wrong)
    print("proven")
