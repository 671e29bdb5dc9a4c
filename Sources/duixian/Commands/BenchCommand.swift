import ArgumentParser
import Foundation

/// `duixian bench …`: what `make bench-policy` measures of this engine; one JSON object a run.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "测量本引擎的速度 · Measure this engine's speed.",
    shouldDisplay: false,
    subcommands: [
      BenchColumns.self, BenchTable.self, BenchFixtures.self, BenchReading.self, BenchChecks.self, BenchDuplicates.self,
    ])
}

/// Time spent since a moment: by the clock on the wall, and by this thread on a core.
struct BenchClock {
  private let wall = ContinuousClock.now
  private let thread = BenchClock.threadSeconds

  var wallSeconds: Double { wall.duration(to: .now) / .seconds(1) }
  var cpuSeconds: Double { BenchClock.threadSeconds - thread }

  private static var threadSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// One measurement, with the peers' own keys.
struct BenchResult: Encodable {
  let name: String
  let n: Int
  let setup_s: Double
  let eval_s: Double
  let eval_cpu_s: Double
  /// Absent where nothing was compared.
  let mismatch: Int?
  /// Applications that the row engine had to settle.
  let by_rows: Int
  let rss_mb: Int

  init(name: String, n: Int, setup: Double, eval: BenchClock.Reading, mismatch: Int?, byRows: Int) {
    self.name = name
    self.n = n
    setup_s = setup
    eval_s = eval.wall
    eval_cpu_s = eval.cpu
    self.mismatch = mismatch
    by_rows = byRows
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    rss_mb = usage.ru_maxrss / 1024
  }
}

extension BenchClock {
  struct Reading {
    let wall: Double
    let cpu: Double
  }

  var reading: Reading { Reading(wall: wallSeconds, cpu: cpuSeconds) }

  /// Time of one piece of work on this thread, with its answer.
  static func of<Answer>(_ work: () -> Answer) -> (Reading, Answer) {
    let clock = BenchClock()
    let answer = work()
    return (clock.reading, answer)
  }
}
