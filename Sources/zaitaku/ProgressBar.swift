import Foundation
import Wording

/// A bar on stderr that overwrites itself; nothing where stderr is no terminal.
struct ProgressBar {
  private static let width = 24

  /// Draws `done` of `total` steps with what is being done now.
  static func draw(_ done: Int, of total: Int, _ what: String) {
    guard Terminal.isInteractive, total > 0 else { return }
    let filled = min(width, width * done / total)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    // Names of files are hostile: nothing that moves the cursor may pass.
    let text = what.unicodeScalars.filter {
      $0.value >= 0x20 && $0.value != 0x7F && !(0x80...0x9F).contains($0.value)
    }
    let line = "\r\u{1B}[K\(bar) \(done)/\(total) \(String(String.UnicodeScalarView(text)).prefix(60))"
    FileHandle.standardError.write(Data(line.utf8))
  }

  /// Takes the bar away.
  static func clear() {
    guard Terminal.isInteractive else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
