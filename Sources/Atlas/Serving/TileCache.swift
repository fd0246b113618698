import Synchronization

/// Bytes that were made lately, up to a limit: a generation in use and the one before it. What is asked for again
/// moves into the newer one; the older one goes as a whole when the newer is half the limit.
public final class TileCache<Key: Hashable & Sendable>: Sendable {
  private struct State {
    var young: [Key: [UInt8]] = [:]
    var old: [Key: [UInt8]] = [:]
    var youngBytes = 0
  }

  private let state = Mutex(State())
  private let limit: Int

  /// - Parameter limit: bytes that are kept at most, without the dictionary's own.
  public init(limit: Int) { self.limit = limit }

  public subscript(key: Key) -> [UInt8]? {
    state.withLock { state in
      if let found = state.young[key] { return found }
      guard let found = state.old[key] else { return nil }
      insert(found, key, &state)
      return found
    }
  }

  public func insert(_ bytes: [UInt8], for key: Key) {
    state.withLock { insert(bytes, key, &$0) }
  }

  private func insert(_ bytes: [UInt8], _ key: Key, _ state: inout State) {
    guard bytes.count <= limit / 4 else { return }
    if state.young.updateValue(bytes, forKey: key) == nil { state.youngBytes += bytes.count + 64 }
    if state.youngBytes > limit / 2 {
      state.old = state.young
      state.young = [:]
      state.youngBytes = 0
    }
  }
}
