import Foundation
import GeoFormats
import Wording

/// Runs another program to its end and says what it took.
enum ChildProcess {
  struct Result {
    /// Seconds from start to end, and of the processor in user and system mode together.
    var wall: Double
    var processor: Double
    /// Largest resident memory, as the kernel counts it (`wait4`).
    var peakMebibytes: Double
    var output: String
  }

  /// The program that is running.
  static let ownPath =
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    ?? CommandLine.arguments[0]

  /// - Throws: `Failure` when it can't be started or ends with anything but 0.
  static func run(_ program: String, _ arguments: [String]) throws(Failure) -> Result {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw failed(program, errno) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    let names = ([program] + arguments).map { strdup($0) }
    defer { names.forEach { free($0) } }
    var child = pid_t()
    let start = ContinuousClock.now
    let code = posix_spawnp(&child, program, &actions, nil, names + [nil], environ)
    close(ends[1])
    let reading = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    guard code == 0 else { throw failed(program, code) }
    let output = (try? reading.readToEnd()) ?? nil
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw failed(program, errno) }
    }
    let wall = (ContinuousClock.now - start).inSeconds
    guard status == 0 else { throw failed(([program] + arguments).joined(separator: " "), status) }
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
    return Result(
      wall: wall, processor: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakMebibytes: Double(usage.ru_maxrss) / 1024,
      output: String(decoding: output ?? Data(), as: UTF8.self))
  }

  private static func failed(_ what: String, _ code: Int32) -> Failure {
    Failure(.badInput, Words.Formats.systemError.with(String(code)), at: what)
  }
}
