import ArgumentParser
import Foundation
import PolicyCore
import Standards

/// `duixian simulate --policy SLUG[/ROUND] --facts F.csv|- [--set NAME=VALUE …]`
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "对许多份申报试算 · What a policy gives to many applications, and what it would give otherwise.",
    discussion: """
      F.csv (UTF-8) has a header of fact ids: org.kind, project.mode, expense.settled, or a bare field where it is
      unambiguous. Columns application, project and expense say which rows belong together; without them each row is
      one application. Amounts are in yuan; an empty cell is no answer. submitted_on and granted_this_year may be
      columns too. --set p.NAME, r.READING and round.rate_ceiling|annual_cap|budget|evidence_from|evidence_to show the
      policy as it is beside the policy changed; it may be repeated.
      Exit status: 0 done, 1 --check found a difference, 2 the policy, a setting or the facts cannot be used.
      """)

  @Option(name: .long, help: "政策[/批次] · policy[/round]") var policy: String
  @Option(name: .long, help: "事实表，- 为标准输入 · CSV of facts, - for standard input") var facts: String
  @Option(name: .long, help: "政策文件夹 · folder of the policies") var policies = "Policies"
  @Option(name: .long, help: "改动 NAME=VALUE，可重复 · a change, may be repeated") var set: [String] = []
  @Option(name: .long, help: "申报日，默认为窗口最后一天 · day of filing, by default the window's last")
  var submittedOn: String?
  @Option(name: .long, help: "金额单位 yuan 或 fen · unit of amounts in the table and in --out") var money = "yuan"
  @Option(name: .long, help: "写出每份申报的结果 · write one line an application to this file") var out: String?
  @Option(name: .long, help: "只算前 N 份申报 · only the first N applications") var limit: Int?
  @Flag(name: .long, help: "输出 JSON · print JSON") var json = false
  @Flag(name: .long, help: "只用逐行引擎 · use the row engine only") var rows = false
  @Flag(name: .long, help: "两种引擎都算并比较 · run both engines and compare") var check = false
  @Flag(name: .long, help: "显示进度 · show progress even where standard error is no terminal") var progress = false

  func run() throws {
    let compiled = try PolicySelection.policy(policy, in: policies)
    guard let unit = AwardLines.Unit(rawValue: money) else {
      throw SimulateCommand.refused(
        "--money \(money)", Phrase(zh: "没有这种单位。", en: "There is no such unit."),
        Phrase(zh: "写 yuan 或 fen。", en: "Write yuan or fen."))
    }
    var context = compiled.simulationContext
    if let submittedOn {
      guard let day = CivilDate(iso: submittedOn) else {
        throw SimulateCommand.refused(
          "--submitted-on \(submittedOn)", Phrase(zh: "这不是日期。", en: "This is no day."),
          Phrase(zh: "写成 2025-09-12 这样。", en: "Write it like 2025-09-12."))
      }
      context.submittedOn = day
    }
    if let limit, limit < 1 {
      throw SimulateCommand.refused(
        "--limit \(limit)", Phrase(zh: "至少要算一份。", en: "At least one is needed."),
        Phrase(zh: "写 1 或更大的数。", en: "Write 1 or more."))
    }
    let simulation: Simulation
    do throws(PolicySettingFlaw) { simulation = try Simulation(compiled, settings: set) } catch {
      throw SimulateCommand.refused("--set \(error.setting)", error.reason, error.remedy)
    }
    var run = try SimulationRun(
      simulation, context: context, source: CSVSource(facts), lines: out.map { try AwardFile($0) }, unit: unit,
      engine: rows ? .rows : check ? .both : .columns, limit: limit ?? .max, shows: progress)
    let report = try run.whole()
    print(json ? try JSONText.of(report) : report.text, terminator: json ? "\n" : "")
  }

  static func refused(_ place: String, _ reason: Phrase, _ remedy: Phrase) -> ExitCode {
    CommandFailure.explain(place, reason, remedy)
    return ExitCode(2)
  }
}
