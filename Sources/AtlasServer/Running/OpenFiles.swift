import Glibc

/// How many connections the system lets the server hold.
enum OpenFiles {
  /// Most connections at one time; others wait in the queue of the system.
  static let most = 12_000

  /// Raises the soft limit of open files as far as allowed.
  static func connections() -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 512 }
    let wanted = min(limit.rlim_max, rlim_t(most + 512))
    if limit.rlim_cur < wanted {
      limit.rlim_cur = wanted
      _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
      _ = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
    // Some stay for files.
    return max(64, min(most, Int(min(limit.rlim_cur, 1_000_000)) - 128))
  }
}
