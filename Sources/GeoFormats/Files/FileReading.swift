import Glibc
import Wording

/// Reads whole files.
public enum FileReading {
  /// Whether something of that name exists.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether it is a file that can be read again and again, and no pipe.
  public static func isRegular(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
  }

  /// The first `count` bytes of the file at `path`, fewer when it is shorter.
  ///
  /// - Throws: `Failure` of kind `badInput`, as `bytes(_:limit:)`.
  public static func prefix(_ path: String, count: Int) throws(Failure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SystemReason.cannotRead(errno, path) }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: count)
    let got = read(file, &bytes, count)
    guard got >= 0 else { throw SystemReason.cannotRead(errno, path) }
    return Array(bytes.prefix(got))
  }

  /// The bytes of the file at `path`; a pipe is read to its end. An empty file gives no bytes.
  ///
  /// - Parameter limit: the most bytes that are read, 4 GiB unless told.
  /// - Throws: `Failure` of kind `badInput`: missing, a folder, not readable, or beyond the limit.
  public static func bytes(_ path: String, limit: Int = 1 << 32) throws(Failure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SystemReason.cannotRead(errno, path) }
    defer { close(file) }
    var information = stat()
    guard fstat(file, &information) == 0 else { throw SystemReason.cannotRead(errno, path) }
    guard information.st_mode & S_IFMT != S_IFDIR else { throw SystemReason.cannotRead(EISDIR, path) }
    let tooLarge = Failure(.badInput, Words.Formats.fileTooLarge.with(String(limit)), at: path)
    guard Int(information.st_size) <= limit else { throw tooLarge }

    var bytes: [UInt8] = []
    let size = Int(information.st_size)
    while true {
      // One more than the size, so that the end of a regular file shows without another round.
      let room = max(size + 1 - bytes.count, 1 << 16)
      var code: Int32 = 0
      var count = 0
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialised in
        repeat {
          count = read(file, buffer.baseAddress, room)
          code = errno
        } while count < 0 && code == EINTR
        initialised = max(count, 0)
      }
      guard count >= 0 else { throw SystemReason.cannotRead(code, path) }
      guard count > 0 else { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      guard bytes.count <= limit else { throw tooLarge }
    }
  }
}
