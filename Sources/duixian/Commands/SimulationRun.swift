import ArgumentParser
import Foundation
import PolicyCore
import Standards

/// The way of a table through the engine: read a block, evaluate it, add it up, write it out.
struct SimulationRun {
  enum Engine {
    case columns, rows, both
  }

  private var simulation: Simulation
  private let context: SimulationContext
  private let source: CSVSource
  private let file: AwardFile?
  private let unit: AwardLines.Unit
  private let engine: Engine
  private let limit: Int
  private var meter: ProgressLine

  init(
    _ simulation: Simulation, context: SimulationContext, source: CSVSource, lines file: AwardFile?,
    unit: AwardLines.Unit, engine: Engine, limit: Int, shows: Bool
  ) throws {
    self.simulation = simulation
    self.context = context
    self.source = source
    self.file = file
    self.unit = unit
    self.engine = engine
    self.limit = limit
    meter = ProgressLine(size: source.size, shows: shows)
  }

  mutating func whole() throws -> SimulationReport {
    let started = ContinuousClock.now
    let table = FilingTable(policy: simulation.baseline, amountsInFen: unit == .fen, blockSize: min(4096, limit))
    do { try evaluate(table) } catch let faults as CSVFaults {
      meter.end()
      explain(faults)
      throw ExitCode(2)
    }
    meter.end()
    let elapsed = started.duration(to: .now) / .seconds(1)
    return simulation.report(
      engine: engine == .rows ? "rows" : "columns", rows: table.rows, ignoredCells: table.ignored, seconds: elapsed)
  }

  private mutating func evaluate(_ table: FilingTable) throws {
    var before = BlockEvaluation(simulation.baseline, context: context, columns: engine != .rows)
    var after = simulation.changed.map { BlockEvaluation($0, context: context, columns: engine != .rows) }
    var lines = AwardLines(simulation.baseline, unit: unit, changed: after != nil)
    while simulation.applications < limit, let block = try table.next(from: source.read) {
      block.keep(first: limit - simulation.applications)
      before.evaluate(block)
      after?.evaluate(block)
      if engine == .both {
        try compare(before, block)
        if let after { try compare(after, block) }
      }
      simulation.add(before, changed: after)
      if let file {
        lines.append(block, before.awards, changed: after?.awards)
        try file.write(lines.bytes)
        lines.removeAll()
      }
      meter.show(applications: simulation.applications, bytes: table.consumed)
    }
    if let file { try file.write(lines.bytes) }
  }

  /// Exits with 1 at the first application that the row engine decides otherwise.
  private func compare(_ evaluation: BlockEvaluation, _ block: FilingBlock) throws {
    guard let found = evaluation.disagreement(in: block) else { return }
    let line = block.lines[found.application]
    CommandFailure.explain(
      "\(source.path):\(line)",
      Phrase(
        zh: "申报“\(block.ids[found.application])”两种引擎结果不同：列 \(found.columns)，行 \(found.rows)。",
        en: "Application “\(block.ids[found.application])”: columns say \(found.columns), rows say \(found.rows)."),
      Phrase(zh: "请报告这一行；用 --rows 可得逐行结果。", en: "Please report this row; --rows gives the row engine's result."))
    throw ExitCode(1)
  }

  private func explain(_ faults: CSVFaults) {
    for fault in faults.faults { CommandFailure.explain(fault.place(in: source.path), fault.reason, fault.remedy) }
    guard faults.faults.count > 1 else { return }
    CommandFailure.explain(
      source.path,
      Phrase(
        zh: "共 \(faults.faults.count) 处问题\(faults.stopped ? "，后面的没有再读" : "")。",
        en: "\(faults.faults.count) faults\(faults.stopped ? "; the rest was not read" : "")."),
      Phrase(zh: "改正后重新运行。", en: "Correct them and run again."))
  }
}
