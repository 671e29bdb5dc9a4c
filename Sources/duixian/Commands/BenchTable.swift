import ArgumentParser
import Foundation
import PolicyCore
import Standards

/// `duixian bench table --facts F.csv --engine …`: one engine over the applications of a table, which are read first.
struct BenchTable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "一个引擎与一张事实表 · One engine over a table of facts.")

  enum Engine: String, ExpressibleByArgument, CaseIterable {
    case read, columns, rows, assess, question
  }

  @Option(name: .long, help: "政策[/批次] · policy[/round]") var policy = "voucher-flat"
  @Option(name: .long, help: "政策文件夹 · folder of the policies") var policies = "Benchmarks/Policies"
  @Option(name: .long, help: "事实表 · CSV of facts") var facts: String
  @Option(name: .long, help: "金额单位 · unit of amounts") var money = "yuan"
  @Option(name: .long, help: "引擎 · read, columns, rows, assess or question") var engine = Engine.columns
  @Option(name: .long, help: "只用前 N 份 · only the first N applications") var limit = Int.max

  func run() throws {
    let compiled = try PolicySelection.policy(policy, in: policies)
    let setup = BenchClock()
    let source = try CSVSource(facts)
    let table = FilingTable(policy: compiled, amountsInFen: money == "fen", blockSize: min(4096, limit))
    let evaluation = BlockEvaluation(compiled, context: compiled.simulationContext, columns: true)
    var chunks: [FactColumns] = []
    var filings: [Filing] = []
    var count = 0
    do {
      while count < limit, let block = try table.next(from: source.read) {
        block.keep(first: limit - count)
        count += block.count
        switch engine {
        case .read: break
        case .columns: chunks.append(evaluation.columns(of: block))
        case .rows, .assess, .question: filings += (0..<block.count).map { block.filing($0) }
        }
      }
    } catch let faults as CSVFaults {
      for fault in faults.faults { CommandFailure.explain(fault.place(in: facts), fault.reason, fault.remedy) }
      throw ExitCode(2)
    }
    let read = setup.reading
    let result =
      switch engine {
      case .read: BenchResult(name: engine.name, n: count, setup: 0, eval: read, mismatch: nil, byRows: 0)
      case .columns: columns(compiled, chunks, count, read.wall)
      case .rows, .assess, .question: rows(compiled, filings, read.wall)
      }
    print(try JSONText.of(result))
  }

  private func columns(
    _ policy: CompiledPolicy, _ chunks: [FactColumns], _ count: Int, _ setup: Double
  ) -> BenchResult {
    let plan = ColumnPlan(policy, context: policy.simulationContext)
    var awards = AwardColumns()
    let clock = BenchClock()
    for chunk in chunks { plan.evaluate(chunk, into: &awards) }
    let reading = clock.reading
    // Every two-hundredth application is held against the row engine.
    var (mismatch, byRows) = (0, 0)
    for chunk in chunks {
      plan.evaluate(chunk, into: &awards)
      byRows += awards.byRow
      for index in stride(from: 0, to: chunk.applications, by: 200) {
        let expected = policy.assess(chunk.filing(index, of: policy), in: policy.defaultContext).award
        if awards.award(index) != expected { mismatch += 1 }
      }
    }
    return BenchResult(name: engine.name, n: count, setup: setup, eval: reading, mismatch: mismatch, byRows: byRows)
  }

  private func rows(_ policy: CompiledPolicy, _ filings: [Filing], _ setup: Double) -> BenchResult {
    let context = policy.defaultContext
    let open = filings.map { engine == .question ? $0.halfAnswered : $0 }
    var granted: Int64 = 0
    let clock = BenchClock()
    switch engine {
    case .assess: for filing in filings { granted &+= policy.assess(filing, in: context).award.high.fen }
    case .question: for filing in open where policy.nextQuestion(filing, in: context) != nil { granted &+= 1 }
    default: for filing in filings { granted &+= policy.awardAlone(filing, in: context).high.fen }
    }
    let reading = clock.reading
    // The sum keeps the work from being left out; it says nothing by itself.
    return BenchResult(
      name: engine.name, n: filings.count, setup: setup, eval: reading, mismatch: granted == .min ? 1 : nil,
      byRows: filings.count)
  }
}

extension BenchTable.Engine {
  fileprivate var name: String {
    switch self {
    case .read: "duixian reading CSV"
    case .columns: "duixian columns"
    case .rows: "duixian rows"
    case .assess: "duixian rows with explanation"
    case .question: "duixian next question"
    }
  }
}

extension Filing {
  /// Every other answer taken away, at each level.
  fileprivate var halfAnswered: Filing {
    func half(_ values: [FactID: FactValue]) -> [FactID: FactValue] {
      let kept = values.keys.sorted().enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      return values.filter { kept.contains($0.key) }
    }
    return Filing(
      application: half(application),
      projects: projects.map { project in
        ProjectFacts(
          id: project.id, values: half(project.values),
          expenses: project.expenses.map { ExpenseFacts(id: $0.id, values: half($0.values)) })
      })
  }
}
