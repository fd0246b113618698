import Glibc
import Wording

/// Builds folders so that a reader sees the old one or the whole new one (between them, for the
/// instant of two renames, none).
public enum AtomicFolder {
  /// Lets `build` fill a new folder beside `path`, then puts it in the place of `path`; the old folder
  /// is removed only when the new one is complete.
  ///
  /// - Parameter marker: the name of a file by which an earlier output is known (`datapackage.json`,
  ///   say). A folder that isn't empty and lacks it is never replaced.
  /// - Throws: what `build` throws, or `Failure` of kind `cannotWrite`; the old folder is untouched then.
  public static func replace<Value>(
    _ path: String, marker: String, build: (_ folder: String) throws -> Value
  ) throws -> Value {
    let path = resolved(path)
    let exists = try isReplaceable(path, marker: marker)
    let temporary = try BesideName.create(beside: path) { mkdir($0, 0o777) == 0 ? 0 : errno }
    let value: Value
    do {
      value = try build(temporary)
      try swap(temporary, path, exists: exists)
    } catch {
      FolderRemoval.remove(temporary)
      throw error
    }
    AtomicFile.flushFolder(of: path)
    return value
  }

  /// The path of a folder without a slash at its end and, where it exists, without links.
  public static func resolved(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether `path` could be replaced, before work is done for it.
  ///
  /// - Throws: as `replace`.
  public static func check(_ path: String, marker: String) throws(Failure) {
    _ = try isReplaceable(path, marker: marker)
  }

  /// Puts a finished folder that stands on the same disk in the place of `path`; what it holds is on the disk
  /// before.
  ///
  /// - Throws: as `replace`; the old folder is untouched then, and the finished one stays where it is.
  public static func put(_ folder: String, at path: String, marker: String) throws(Failure) {
    let exists = try isReplaceable(path, marker: marker)
    // One call for thousands of files; it waits until all is written.
    sync()
    try swap(folder, path, exists: exists)
    AtomicFile.flushFolder(of: path)
  }

  /// Removes a folder with all that is in it; nothing where there is none.
  public static func remove(_ path: String) { FolderRemoval.remove(path) }

  private static func isReplaceable(_ path: String, marker: String) throws(Failure) -> Bool {
    var information = stat()
    guard stat(path, &information) == 0 else {
      guard errno == ENOENT, !path.isEmpty else { throw SystemReason.cannotWrite(errno, path) }
      return false
    }
    guard information.st_mode & S_IFMT == S_IFDIR else { throw SystemReason.cannotWrite(ENOTDIR, path) }
    guard let names = FolderRemoval.names(in: path) else { throw SystemReason.cannotWrite(errno, path) }
    guard names.isEmpty || names.contains(marker) else {
      throw Failure(
        .cannotWrite, Words.Formats.foreignFolder.with(marker), at: path,
        remedy: Words.Formats.chooseAnotherFolder)
    }
    return true
  }

  private static func swap(_ new: String, _ path: String, exists: Bool) throws(Failure) {
    guard exists else {
      guard rename(new, path) == 0 else { throw SystemReason.cannotWrite(errno, path) }
      return
    }
    let old = try BesideName.create(beside: path + ".old") { mkdir($0, 0o777) == 0 ? 0 : errno }
    guard rename(path, old) == 0 else {
      let code = errno
      rmdir(old)
      throw SystemReason.cannotWrite(code, path)
    }
    guard rename(new, path) == 0 else {
      let code = errno
      rename(old, path)
      throw SystemReason.cannotWrite(code, path)
    }
    FolderRemoval.remove(old)
  }
}

/// Removes folders with all that is in them; links are removed, not followed.
enum FolderRemoval {
  static func remove(_ path: String) {
    for name in names(in: path) ?? [] {
      let child = "\(path)/\(name)"
      var information = stat()
      guard lstat(child, &information) == 0 else { continue }
      if information.st_mode & S_IFMT == S_IFDIR { remove(child) } else { unlink(child) }
    }
    rmdir(path)
  }

  /// Names in the folder without `.` and `..`; nil when it can't be read.
  static func names(in path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let item = readdir(folder) {
      let name = withUnsafePointer(to: &item.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
