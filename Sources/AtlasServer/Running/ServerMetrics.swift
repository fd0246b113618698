import Glibc
import Synchronization

/// Counts of what the server does, as Prometheus reads them.
///
/// Source: https://prometheus.io/docs/instrumenting/exposition_formats/ (text format 0.0.4)
final class ServerMetrics: Sendable {
  private struct Key: Hashable {
    var path: String
    var status: Int
  }

  private struct State {
    var requests: [Key: Int] = [:]
    /// By endpoint: how many took at most each of `limits`, then all; and the sum of seconds.
    var durations: [String: (counts: [Int], sum: Double)] = [:]
    var bytes = 0
    var inFlight = 0
    var reloads = 0
    var failedReloads = 0
  }

  private static let limits = [0.001, 0.005, 0.02, 0.1, 0.5, 2.5, 10]
  private let state = Mutex(State())
  private let start = ContinuousClock.now

  func begin() { state.withLock { $0.inFlight += 1 } }

  func end(_ path: String, status: Int, seconds: Double, bytes: Int) {
    state.withLock { state in
      state.inFlight -= 1
      state.bytes += bytes
      state.requests[Key(path: path, status: status), default: 0] += 1
      var old = state.durations[path] ?? ([Int](repeating: 0, count: Self.limits.count + 1), 0)
      old.counts[Self.limits.firstIndex { seconds <= $0 } ?? Self.limits.count] += 1
      old.sum += seconds
      state.durations[path] = old
    }
  }

  func countReload(succeeded: Bool) {
    state.withLock { state in if succeeded { state.reloads += 1 } else { state.failedReloads += 1 } }
  }

  /// - Parameters:
  ///   - atlases: name, version, and how many features each atlas holds.
  ///   - heavy: pieces of long work that run or wait.
  func text(atlases: [(name: String, version: String, features: Int)], heavy: Int) -> String {
    let state = state.withLock { $0 }
    var out = ""
    func head(_ name: String, _ type: String, _ help: String) {
      out += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }
    head("zaitaku_requests_total", "counter", "Requests by endpoint and status.")
    for (key, count) in state.requests.sorted(by: {
      ($0.key.path, $0.key.status) < ($1.key.path, $1.key.status)
    }) {
      out += "zaitaku_requests_total{endpoint=\"\(key.path)\",status=\"\(key.status)\"} \(count)\n"
    }
    head("zaitaku_request_duration_seconds", "histogram", "Seconds until an answer was ready to be sent.")
    for (path, value) in state.durations.sorted(by: { $0.key < $1.key }) {
      var sum = 0
      for (limit, count) in zip(Self.limits, value.counts) {
        sum += count
        out += "zaitaku_request_duration_seconds_bucket{endpoint=\"\(path)\",le=\"\(limit)\"} \(sum)\n"
      }
      sum += value.counts.last ?? 0
      out += "zaitaku_request_duration_seconds_bucket{endpoint=\"\(path)\",le=\"+Inf\"} \(sum)\n"
      out += "zaitaku_request_duration_seconds_sum{endpoint=\"\(path)\"} \(value.sum)\n"
      out += "zaitaku_request_duration_seconds_count{endpoint=\"\(path)\"} \(sum)\n"
    }
    let plain: [(String, String, String, String)] = [
      ("zaitaku_response_bytes_total", "counter", "Bytes of answers of known length.", "\(state.bytes)"),
      ("zaitaku_requests_in_flight", "gauge", "Requests being answered.", "\(state.inFlight)"),
      ("zaitaku_heavy_work", "gauge", "Sheets and analyses that run or wait.", "\(heavy)"),
      ("zaitaku_reloads_total", "counter", "Editions put in place while serving.", "\(state.reloads)"),
      (
        "zaitaku_failed_reloads_total", "counter", "New files that could not be used.",
        "\(state.failedReloads)"
      ),
      (
        "zaitaku_uptime_seconds", "gauge", "Seconds since the start.",
        "\((ContinuousClock.now - start).components.seconds)"
      ),
      ("process_resident_memory_bytes", "gauge", "Memory held.", "\(Self.residentBytes())"),
    ]
    for (name, type, help, value) in plain {
      head(name, type, help)
      out += "\(name) \(value)\n"
    }
    head("zaitaku_atlas_features", "gauge", "Features of the layers of an atlas.")
    for atlas in atlases {
      out +=
        "zaitaku_atlas_features{atlas=\"\(atlas.name)\",version=\"\(atlas.version)\"} \(atlas.features)\n"
    }
    return out
  }

  private static func residentBytes() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let words = String(decoding: line.map { UInt8(bitPattern: $0) }.prefix { $0 != 0 }, as: UTF8.self).split(
      separator: " ")
    return (words.count > 1 ? Int(words[1]) ?? 0 : 0) * sysconf(Int32(_SC_PAGESIZE))
  }
}
