import Foundation
import PolicyCore
import Standards

/// Prints, as one JSON object, how much CPU time the row engine takes for one filing of a programme:
/// `RowBenchmark FOLDER [ROUND [FIGURE]]`. The filing is the folder's own when it is the E-Town programme (one project of two
/// lines), else every fact of the application answered.
@main
struct RowBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first else {
      print("usage: RowBenchmark FOLDER [ROUND [FIGURE]]")
      exit(2)
    }
    let sources = try sources(in: URL(fileURLWithPath: folder))
    guard let round = arguments.dropFirst().first ?? PolicyLoading.rounds(in: sources).last else { exit(2) }
    let slug = URL(fileURLWithPath: folder).lastPathComponent
    let policy = try PolicyLoading.compile(slug: slug, sources: sources, round: round) { _ in "benchmark" }
    let context = policy.defaultContext
    let whole = SampleFiling.whole(of: policy)
    let open = SampleFiling.open(of: policy)
    var figures: [(String, Double)] = []
    let only = arguments.dropFirst(2).first
    func measure(_ name: String, per count: Int = 1, _ body: () -> Int) {
      guard only == nil || only == name else { return }
      figures.append((name, time(body) / Double(count)))
    }
    // The whole tree; then the same with every sentence and every fact of it in both languages.
    measure("assess_us") { policy.assess(whole, in: context).steps.count }
    measure("explained_us") { policy.assess(whole, in: context).conditions.reduce(0) { $0 + words($1) } }
    // From the filing to the award alone; and the same cells evaluated again, as probing does.
    measure("award_us") { policy.awardRange(whole, in: context).high.fen.hashValue }
    measure("probe_us", per: 1000) { policy.awardRange(whole, in: context, times: 1000).high.fen.hashValue }
    measure("next_question_us") { policy.rankedQuestions(open, in: context).count }
    measure("assess_open_us") { policy.assess(open, in: context).steps.count }
    let questions = policy.rankedQuestions(open, in: context).count
    let fields = figures.map { "\"\($0.0)\": \(String(format: "%.2f", $0.1))" }
    print(
      "{\"programme\": \"\(slug)\", \"round\": \"\(round)\", \"award\": \"\(policy.awardRange(whole, in: context).high)\", "
        + "\"open_questions\": \(questions), \(fields.joined(separator: ", "))}")
  }

  static func words(_ result: ConditionResult) -> Int {
    let sentence = result.sentence
    return sentence.zh.utf8.count + sentence.en.utf8.count + result.facts.count
      + result.parts.reduce(0) { $0 + words($1) }
  }

  static func sources(in folder: URL) throws -> [SourceFile] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".yaml") }.sorted().map {
      SourceFile(path: $0, text: try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
    }
  }

  /// Microseconds of this thread's CPU for one run: the least of nine rounds of at least 20 ms each.
  static func time(_ body: () -> Int) -> Double {
    var least = Double.infinity
    var sink = 0
    for _ in 0..<9 {
      var runs = 0
      let start = cpu()
      repeat {
        for _ in 0..<20 { sink &+= body() }
        runs += 20
      } while cpu() - start < 0.02
      least = min(least, (cpu() - start) / Double(runs))
    }
    if sink == 1 { print("") }
    return least * 1_000_000
  }

  static func cpu() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
