import Glibc

/// Tells apart how long a process read and how long it computed.
struct WorkClock {
  private let start = WorkClock.now(CLOCK_MONOTONIC)
  private var read = (wall: 0.0, processor: 0.0)
  private(set) var readingSeconds = 0.0
  private(set) var computingSeconds = 0.0
  private(set) var computingProcessor = 0.0

  mutating func hasRead() {
    read = (Self.now(CLOCK_MONOTONIC), Self.now(CLOCK_PROCESS_CPUTIME_ID))
    readingSeconds = read.wall - start
  }

  mutating func hasComputed() {
    computingSeconds = Self.now(CLOCK_MONOTONIC) - read.wall
    computingProcessor = Self.now(CLOCK_PROCESS_CPUTIME_ID) - read.processor
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
