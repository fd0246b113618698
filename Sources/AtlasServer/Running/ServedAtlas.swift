import Atlas
import Glibc
import Synchronization
import Wording

/// An atlas that is served, by the newest snapshot of its file.
final class ServedAtlas: Sendable {
  /// What tells one edition of a file from the next without reading it.
  struct FileState: Hashable, Sendable {
    var inode: UInt64
    var size: Int64
    var seconds: Int
    var nanoseconds: Int

    /// nil when there is no such file now.
    init?(_ path: String) {
      var info = stat()
      guard stat(path, &info) == 0 else { return nil }
      (inode, size) = (UInt64(info.st_ino), Int64(info.st_size))
      (seconds, nanoseconds) = (info.st_mtim.tv_sec, info.st_mtim.tv_nsec)
    }
  }

  let path: String
  /// First part of its addresses, such as `/hokkaido`; empty where one atlas is served alone.
  let prefix: String
  private let current: Mutex<(snapshot: AtlasSnapshot, file: FileState?)>

  init(_ snapshot: AtlasSnapshot, path: String, prefix: String, file: FileState?) {
    (self.path, self.prefix) = (path, prefix)
    current = Mutex((snapshot, file))
  }

  /// Requests under way keep the snapshot that they began with.
  var snapshot: AtlasSnapshot { current.withLock { $0.snapshot } }

  var file: FileState? { current.withLock { $0.file } }

  func replace(_ snapshot: AtlasSnapshot, file: FileState?) {
    // The old one is let go outside the lock.
    let old = current.withLock { state in
      let old = state.snapshot
      state = (snapshot, file)
      return old
    }
    withExtendedLifetime(old) {}
  }
}
