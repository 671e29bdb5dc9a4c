import Foundation
import Synchronization

/// How fast a program advances on this machine right now: a thread as patient as the readers does a little work every
/// tenth of a second and notes how much longer than its processor time it took.
final class Pace: Sendable {
  private struct Step {
    let moment: ContinuousClock.Instant
    let stretch: Double
  }

  private struct Course {
    var steps: [Step] = []
    var isStopped = false
  }

  private let course = Mutex(Course())

  init() {
    let thread = Thread { [weak self] in
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 15)
      while self?.step() == true { usleep(100_000) }
    }
    thread.start()
  }

  func stop() { course.withLock { $0.isStopped = true } }

  /// 1 where the machine is free; 3 where a program gets a third of a processor.
  func stretch(during time: Range<ContinuousClock.Instant>) -> Double {
    let seen = course.withLock { course in course.steps.filter { time.contains($0.moment) }.map(\.stretch) }
    return seen.isEmpty ? 1 : max(1, seen.reduce(0, +) / Double(seen.count))
  }

  private func step() -> Bool {
    let (wall, began) = (ContinuousClock.now, Self.processorSeconds)
    var spent = 0.0
    while spent < 0.004 { spent = Self.processorSeconds - began }
    let now = ContinuousClock.now
    return course.withLock { course in
      course.steps.append(Step(moment: now, stretch: (now - wall) / .seconds(1) / spent))
      return !course.isStopped
    }
  }

  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
