-- Sends the requests that a file lists, each thread in an order of its own, and ends with one line of JSON.
local count = 0

function setup(thread)
  count = count + 1
  thread:set("number", count)
end

function init(arguments)
  math.randomseed(number)
  ready = {}
  for path in io.lines(arguments[1]) do
    local at = math.random(#ready + 1)
    ready[#ready + 1] = ready[at]
    ready[at] = wrk.format("GET", path)
  end
  next_one = 0
end

function request()
  next_one = next_one % #ready + 1
  return ready[next_one]
end

function done(summary, latency, requests)
  local errors = summary.errors
  local failures = errors.status + errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format(
    '{"requests": %d, "failures": %d, "seconds": %.6f, "p50": %.3f, "p99": %.3f}\n',
    summary.requests, failures, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
