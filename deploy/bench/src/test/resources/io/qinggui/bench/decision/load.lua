-- wrk -s load.lua URL -- PATH TOKEN BODIES: posts the lines of the file BODIES one after the other
local requests = {}
local next = 0

function init(args)
  local headers = {
    ["Content-Type"] = "application/json",
    ["Authorization"] = "Bearer " .. args[2]
  }
  for line in io.lines(args[3]) do
    requests[#requests + 1] = wrk.format("POST", args[1], headers, line)
  end
end

function request()
  next = next % #requests + 1
  return requests[next]
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("result %d %d %d %d %d\n",
    summary.requests, summary.duration,
    errors.connect + errors.read + errors.write + errors.timeout + errors.status,
    latency:percentile(50), latency:percentile(99)))
end
