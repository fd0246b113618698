import Glibc
import Wording

/// Writes files so that a reader sees the old one or the new one, never a part.
public enum AtomicFile {
  /// Writes `bytes` beside `path`, flushes them to the disk and renames. An existing file keeps its
  /// permissions; a link is followed; a device or pipe is written to directly.
  ///
  /// - Throws: `Failure` of kind `cannotWrite` with the reason. The old file is untouched then and
  ///   nothing is left beside it.
  public static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    try replace(path) { (temporary) throws(Failure) in
      let file = open(temporary, O_WRONLY | O_CLOEXEC)
      guard file >= 0 else { throw SystemReason.cannotWrite(errno, path) }
      defer { close(file) }
      try writeAll(bytes, to: file, path: path)
    }
  }

  /// Lets `build` fill an empty file beside `path`, then puts it in the place of `path`. For writers
  /// that need a path of their own, such as a database.
  ///
  /// - Throws: what `build` throws, or `Failure` of kind `cannotWrite`.
  public static func replace(_ path: String, build: (String) throws(Failure) -> Void) throws(Failure) {
    let target = try resolved(path)
    if target.isSpecial {
      try build(target.path)
      return
    }
    let temporary = try BesideName.create(beside: target.path) { name in
      let file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard file >= 0 else { return errno }
      if let mode = target.mode { fchmod(file, mode) }
      close(file)
      return 0
    }
    do throws(Failure) {
      try build(temporary)
      try flush(temporary, path: path)
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, target.path) == 0 else {
      let code = errno
      unlink(temporary)
      throw SystemReason.cannotWrite(code, path)
    }
    flushFolder(of: target.path)
  }

  private struct Target {
    var path: String
    var mode: mode_t?
    var isSpecial: Bool
  }

  private static func resolved(_ path: String) throws(Failure) -> Target {
    guard !path.isEmpty, path.utf8.last != UInt8(ascii: "/") else {
      throw SystemReason.cannotWrite(path.isEmpty ? ENOENT : EISDIR, path)
    }
    var information = stat()
    guard stat(path, &information) == 0 else {
      guard errno == ENOENT else { throw SystemReason.cannotWrite(errno, path) }
      return Target(path: path, mode: nil, isSpecial: false)
    }
    switch information.st_mode & S_IFMT {
    case S_IFDIR:
      throw SystemReason.cannotWrite(EISDIR, path)
    case S_IFREG:
      guard access(path, W_OK) == 0 else { throw SystemReason.cannotWrite(errno, path) }
      var real = path
      if let found = realpath(path, nil) {
        real = String(cString: found)
        free(found)
      }
      return Target(path: real, mode: information.st_mode & 0o7777, isSpecial: false)
    default:
      return Target(path: path, mode: nil, isSpecial: true)
    }
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32, path: String) throws(Failure) {
    var code: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          code = errno
          return
        }
      }
    }
    guard code == 0 else { throw SystemReason.cannotWrite(code, path) }
  }

  private static func flush(_ temporary: String, path: String) throws(Failure) {
    let file = open(temporary, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SystemReason.cannotWrite(errno, path) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw SystemReason.cannotWrite(errno, path) }
  }

  /// The rename itself is on the disk only when the folder is. Some file systems refuse; the file is
  /// whole all the same.
  static func flushFolder(of path: String) {
    let folder = open(BesideName.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
