import CMalloc
import Dispatch
import Synchronization

/// Places for work that takes long, such as a sheet or an analysis: few at a time, a short queue, and a limit of time.
/// It runs on threads of its own, so that quick answers never wait behind it.
final class WorkSlots: Sendable {
  enum Refusal: Error { case full, late }

  private let waiting = Mutex(0)
  private let capacity: Int
  private let seconds: Double
  private let tidies: Bool
  private let queue: DispatchQueue
  private let gate: DispatchSemaphore
  private let clock = DispatchQueue(label: "zaitaku.clock")

  /// - Parameters:
  ///   - running: pieces of work at one time.
  ///   - waiting: pieces that may wait for their turn.
  ///   - seconds: until an answer must be there.
  ///   - tidies: whether what the work took goes back to the system afterwards.
  init(running: Int = 2, waiting: Int = 8, seconds: Double = 60, tidies: Bool = true) {
    self.tidies = tidies
    capacity = running + waiting
    self.seconds = seconds
    queue = DispatchQueue(label: "zaitaku.work", qos: .utility, attributes: .concurrent)
    gate = DispatchSemaphore(value: running)
  }

  /// Pieces of work that run or wait.
  var load: Int { waiting.withLock { $0 } }

  /// - Throws: `full` when too much waits already; `late` when the time is over (the work itself goes on to its
  ///   end and keeps its place until then); what `work` throws.
  func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    let isFull = waiting.withLock { count in
      if count >= capacity { return true }
      count += 1
      return false
    }
    if isFull { throw Refusal.full }
    return try await withCheckedThrowingContinuation { continuation in
      let once = Once(continuation)
      queue.async { [self] in
        gate.wait()
        // Whoever asked may have gone while this waited.
        let result = once.isOver ? nil : Result { try work() }
        gate.signal()
        waiting.withLock { $0 -= 1 }
        if let result { once.resume(result) }
        if tidies { malloc_trim(0) }
      }
      clock.asyncAfter(deadline: .now() + seconds) { once.resume(.failure(Refusal.late)) }
    }
  }

  /// A continuation that is resumed by whoever comes first.
  private final class Once<Value: Sendable>: Sendable {
    private let continuation: Mutex<CheckedContinuation<Value, any Error>?>

    init(_ continuation: CheckedContinuation<Value, any Error>) { self.continuation = Mutex(continuation) }

    var isOver: Bool { continuation.withLock { $0 == nil } }

    func resume(_ result: Result<Value, any Error>) {
      let first = continuation.withLock { state in
        defer { state = nil }
        return state
      }
      first?.resume(with: result)
    }
  }
}
