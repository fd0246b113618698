import Foundation
import Wording

/// What the commands say to a person. The environment sets only the language of messages; files are Japanese
/// unless `--lang en`.
enum Terminal {
  /// Japanese when the locale says so, else English.
  static let language: Language = {
    let environment = ProcessInfo.processInfo.environment
    let locale = [environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]]
      .compactMap { $0 }.first { !$0.isEmpty }
    return locale?.hasPrefix("ja") == true ? .ja : .en
  }()

  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  static func error(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Bytes to stdout as they are.
  static func bytes(_ bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }

  /// One line of progress, on a terminal only.
  static func progress(_ text: String) {
    if isInteractive { error(text) }
  }
}
