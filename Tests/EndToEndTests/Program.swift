import Foundation
import Testing

/// The built program, run as a person would run it.
struct Program {
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The binary beside the test bundle.
  static func path() throws -> String {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    var folder = URL(filePath: bundle)
    // The bundle may be named by a file inside it.
    while folder.path != "/" {
      let candidate = folder.appending(path: "zaitaku").path
      if FileManager.default.isExecutableFile(atPath: candidate),
        !FileManager.default.fileExists(atPath: candidate + "/Zaitaku.swift")
      {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    throw MissingProgram()
  }

  struct MissingProgram: Error {}

  /// Runs `zaitaku` with `arguments`; the language of messages is English unless the environment says other.
  static func run(
    _ arguments: [String], binary: String? = nil, in folder: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    try execute(try binary ?? path(), arguments, in: folder, environment: environment)
  }

  /// Runs any program and waits for it.
  static func execute(
    _ binary: String, _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: binary)
    process.arguments = arguments
    var all = ProcessInfo.processInfo.environment.filter {
      !$0.key.hasPrefix("LC_") && $0.key != "ZAITAKU_HOME"
    }
    all["LANG"] = "C.UTF-8"
    all["SWIFT_BACKTRACE"] = "enable=no"
    process.environment = all.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    // Files, not pipes: a pipe that nobody empties would stop the program.
    let scratch = try Scratch()
    let (out, err) = (scratch.path("stdout"), scratch.path("stderr"))
    for path in [out, err] { try Data().write(to: URL(filePath: path)) }
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: out))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: err))
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: try Data(contentsOf: URL(filePath: out)), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: URL(filePath: err)), as: UTF8.self))
  }

  /// The full path of a program of the system; nil when it isn't installed.
  static func find(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first(where: FileManager.default.isExecutableFile(atPath:))
  }
}

/// A folder of its own that goes away with the value.
final class Scratch {
  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "zaitaku-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// Names in the folder, sorted.
  func names(_ sub: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: sub.isEmpty ? folder : path(sub)).sorted()
  }
}

/// The top of the checkout.
let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path
