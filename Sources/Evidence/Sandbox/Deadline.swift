internal import Glibc

/// The end of a program's time on the wall.
///
/// Readers give way to whatever answers requests, so on a busy machine a sound file may wait longer than it works. When
/// the time is over while others want the processors, the program may go on until it has worked as long as its limit
/// again, at most ``utmost`` times the limit on the wall. On a free machine the limit is the limit.
struct Deadline {
  static let utmost = 6

  private let program: pid_t
  private let limit: Int
  private let begun = Spawning.milliseconds()
  private var end: Int
  /// Processor time of the program when its time was over for the first time.
  private var usedAtFirst: Int?

  init(milliseconds limit: Int, of program: pid_t) {
    self.program = program
    self.limit = limit
    end = begun + limit
  }

  /// Milliseconds until the program is out of time; 0 when it is.
  mutating func left() -> Int {
    let now = Spawning.milliseconds()
    if now < end { return end - now }
    let used = ProcessTree.processorMilliseconds(of: program)
    if let usedAtFirst {
      end += Self.more(limit: limit, elapsed: now - begun, worked: used - usedAtFirst)
    } else if ProcessTree.moreRunnableThanCores() {
      usedAtFirst = used
      end += Self.more(limit: limit, elapsed: now - begun, worked: 0)
    }
    return max(0, end - now)
  }

  /// - Parameters:
  ///   - elapsed: milliseconds on the wall since the beginning.
  ///   - worked: milliseconds of processor time since the limit was reached.
  /// - Returns: the milliseconds to add before looking again.
  static func more(limit: Int, elapsed: Int, worked: Int) -> Int {
    guard worked < limit else { return 0 }
    return max(0, min(limit - worked, limit * utmost - elapsed))
  }
}
