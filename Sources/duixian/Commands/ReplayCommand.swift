import ArgumentParser
import Casework
import Foundation
import Records
import Standards

/// `duixian replay [--data DIR] [--determination ID | --case NUMBER] [--json]`
struct ReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "按当时的政策版本重算已作出的决定 · Compute decided amounts again under their own policy versions.",
    discussion: """
      用档案里的政策版本、记录的事实和依据逐件重算，与当时的金额比到分；政策文件夹现在是什么样都不影响。只读，平台运行时也可以用。
      Computes each amount again from the archived version, the recorded facts and the recorded basis, and compares
      to the fen; what the policies' folder holds now does not matter. Reads only, also beside a running platform.
      退出码：0 全部相同，1 有不同，2 有的算不出来 · Exit status: 0 all the same, 1 some differ, 2 some cannot be computed.
      """)

  @Option(name: .long, help: "数据目录 · The data directory.") var data = "./data"
  @OptionGroup var database: DatabaseOption
  @OptionGroup var key: KeyOption
  @Option(name: .long, help: "只重算这一份支持方案 · Only this determination.") var determination: String?
  @Option(name: .customLong("case"), help: "只重算这一件申报（申报编号）· Only this application, by its number.")
  var application: String?
  @Flag(name: .long, help: "以 JSON 输出 · Print JSON.") var json = false

  func validate() throws {
    guard determination == nil || application == nil else {
      throw ValidationError("--determination 与 --case 只能用一个 · Give --determination or --case, not both.")
    }
  }

  func run() async throws {
    let scope = try scope()
    let engine = try await DataDirectory.reading(data, database.address(), key: key.path)
    let report: ReplayReport?
    do { report = try await Replay(engine).report(scope) } catch {
      CommandFailure.explain(
        data, Phrase(zh: "读不出记录（\(error)）。", en: "The record cannot be read (\(error))."),
        Phrase(zh: "请从备份恢复数据库，再运行一次。", en: "Restore the database from a backup, then run again."))
      throw ExitCode(2)
    }
    try await engine.close()
    guard let report else {
      CommandFailure.explain(
        determination ?? application ?? data,
        Phrase(zh: "没有这份已复核的方案或这件申报。", en: "There is no such approved determination or application."),
        Phrase(zh: "请核对编号；不带参数重算全部。", en: "Check the number; without one, everything is computed."))
      throw ExitCode(2)
    }
    if json { print(try JSONText.of(report)) } else { show(report) }
    switch report.verdict {
    case .same: return
    case .differs: throw ExitCode(1)
    case .cannot: throw ExitCode(2)
    }
  }

  private func scope() throws -> Replay.Scope {
    if let determination { return .determination(DeterminationID(determination)) }
    guard let application else { return .everything }
    guard let number = try? ApplicationNumber(typed: application) else {
      CommandFailure.explain(
        application, Phrase(zh: "这不是申报编号。", en: "This is no application number."),
        Phrase(zh: "写成 MQ-2025-000128-7 的样子。", en: "Write it like MQ-2025-000128-7."))
      throw ExitCode(2)
    }
    return .application(number)
  }

  private func show(_ report: ReplayReport) {
    for line in report.lines {
      let version = "\(line.policy)@\(line.policyHash.prefix(12))"
      var parts = [line.verdict.rawValue, line.subject.rawValue, line.number, version]
      parts.append("\(yuan(line.recordedFen)) → \(yuan(line.recomputedFen))")
      if let why = line.why { parts.append("\(why.zh) · \(why.en)") }
      print(parts.filter { !$0.isEmpty }.joined(separator: "\t"))
      if let remedy = line.remedy {
        CommandFailure.explain(line.number.isEmpty ? line.policy : line.number, line.why ?? remedy, remedy)
      }
    }
    print(
      "相同 \(report.count(.same))，不同 \(report.count(.differs))，不能重算 \(report.count(.cannot)) · "
        + "\(report.count(.same)) same, \(report.count(.differs)) differ, \(report.count(.cannot)) cannot be computed")
  }

  private func yuan(_ fen: Int64?) -> String { fen.map { Money(fen: $0).grouped } ?? "—" }
}
