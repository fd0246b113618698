import Glibc
import Wording

/// A regular file that is open for reading pieces of it, from any thread.
final class BenchFile: Sendable {
  let path: String
  let size: Int
  private let descriptor: Int32

  /// - Throws: `Failure` when there is none or it can't be read.
  init(_ path: String) throws(Failure) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    var information = stat()
    guard descriptor >= 0, fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG
    else {
      if descriptor >= 0 { close(descriptor) }
      throw Failure(.badInput, Words.Bench.unreadable, at: path, remedy: Words.Bench.remakeWorkload)
    }
    size = information.st_size
  }

  deinit { close(descriptor) }

  /// The bytes at `range` for as long as `body` runs, with a line feed and seven more bytes behind them; nil when
  /// the file has become shorter or reading fails.
  func withBytes<Result>(_ range: Range<Int>, _ body: (UnsafePointer<UInt8>) -> Result) -> Result? {
    withUnsafeTemporaryAllocation(byteCount: range.count + 8, alignment: 16) { buffer in
      var got = 0
      while got < range.count {
        let read = pread(
          descriptor, buffer.baseAddress.map { $0 + got }, range.count - got, off_t(range.lowerBound + got))
        guard read > 0 || (read < 0 && errno == EINTR) else { return nil }
        got += max(0, read)
      }
      for i in range.count..<range.count + 8 { buffer[i] = UInt8(ascii: "\n") }
      return buffer.bindMemory(to: UInt8.self).baseAddress.map { body(UnsafePointer($0)) }
    }
  }

  func bytes(_ range: Range<Int>) throws(Failure) -> [UInt8] {
    let bytes = withBytes(range) { Array(UnsafeBufferPointer(start: $0, count: range.count)) }
    guard let bytes else { throw Failure(.badInput, Words.Bench.fileChanged, at: path) }
    return bytes
  }
}
