-- Requests for wrk: the addresses of a file, one a line, in random order (the same for the same thread).
-- LINES=FILE wrk -t2 -c32 -d10s -s requests.lua http://127.0.0.1:8080
local lines = {}
for line in io.lines(os.getenv("LINES")) do lines[#lines + 1] = line end
local number = 0
function setup(thread)
  thread:set("seed", number)
  number = number + 1
end
function init() math.randomseed(7919 * (seed + 1)) end
function request() return wrk.format("GET", lines[math.random(#lines)]) end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format(
    "%.0f requests/s  %.1f KB each  p50 %.2f ms  p99 %.2f ms  errors %d\n",
    summary.requests / summary.duration * 1e6, summary.bytes / math.max(1, summary.requests) / 1000,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    e.status + e.connect + e.read + e.write + e.timeout))
end
