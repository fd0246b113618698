import Foundation

/// A folder that exists for the time of one test.
func withTemporaryFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("zaitaku-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}

/// Text of a file.
func text(of path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

/// Replaces the first occurrence of a text in a file; fails the caller when it isn't there.
func edit(_ path: String, replacing old: String, with new: String) throws {
  let before = try text(of: path)
  guard let range = before.range(of: old) else { throw MissingText(text: old) }
  try before.replacingCharacters(in: range, with: new).write(toFile: path, atomically: true, encoding: .utf8)
}

struct MissingText: Error {
  var text: String
}
