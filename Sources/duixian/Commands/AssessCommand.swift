import ArgumentParser
import Foundation
import PolicyCore
import Standards

/// `duixian assess --policy SLUG[/ROUND] FACTS.json|-`
struct AssessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "评估一份申报 · Assess one filing.",
    discussion: """
      FACTS is JSON or YAML: {"application": {"org.kind": "enterprise"}, "projects": [{"project.mode": "api",
      "expenses": [{"expense.settled": "80000.00"}]}], "context": {"submitted_on": "2025-09-12"}}. Amounts are in yuan.
      Exit status: 0 something may be granted, 1 nothing can be, 2 the facts or the policy cannot be used.
      """)

  @Option(name: .long, help: "政策[/批次] · policy[/round]") var policy: String
  @Option(name: .long, help: "政策文件夹 · folder of the policies") var policies = "Policies"
  @Flag(name: .long, help: "输出 JSON · print JSON") var json = false
  @Argument(help: "事实文件，- 为标准输入 · the facts, - for standard input") var facts: String

  func run() async throws {
    let compiled = try PolicySelection.policy(policy, in: policies)
    let text = try CommandFailure.reading(facts) { String(decoding: $0, as: UTF8.self) }
    let document: FilingDocument
    do throws(PolicyFaults) {
      document = try FilingDocument(SourceFile(path: facts, text: text), policy: compiled)
    } catch {
      PolicySelection.explain(error)
      throw ExitCode(2)
    }
    let assessment = compiled.assess(document.filing, in: document.context)
    let faults = compiled.faults(in: document.filing, context: document.context)
    if json {
      print(try JSONText.of(AssessmentAnswer(assessment, faults: faults)))
    } else {
      show(assessment, faults: faults, under: compiled)
    }
    guard assessment.award.high == .zero else { return }
    let no = assessment.conditions.first { $0.outcome == .notMet }
    CommandFailure.explain(
      facts, no?.sentence ?? Phrase(zh: "没有可计入的金额。", en: "No amount counts."),
      Phrase(zh: "见各条件的说明。", en: "See what each condition says."))
    throw ExitCode(1)
  }

  private func show(_ assessment: Assessment, faults: [FactFault], under policy: CompiledPolicy) {
    for condition in assessment.conditions {
      let place = condition.project.map { " \($0)" } ?? ""
      print(
        "\(condition.outcome.word)\t\(condition.clause)\(place)\t\(condition.sentence.zh) · \(condition.sentence.en)")
    }
    for step in assessment.steps {
      let place = step.project.map { "\($0) " } ?? ""
      print(
        "\(place)\(step.id)\(step.binding ? " *" : "")\t\(step.value.shown.zh)\t\(step.label.zh) · \(step.label.en)")
    }
    for requirement in assessment.materials where requirement.need != .notRequired {
      let place = requirement.project.map { "\($0)/" } ?? ""
      let name = policy.material(requirement.material)?.name
      let need = requirement.need == .required ? "required" : "undetermined"
      print("\(place)\(requirement.material)\t\(need)\t\(name?.zh ?? "") · \(name?.en ?? "")")
    }
    for fault in faults {
      print("fault\t\(fault.path)\t\(fault.message.zh)\(fault.remedy.zh) · \(fault.message.en) \(fault.remedy.en)")
    }
    if !assessment.unknown.isEmpty { print("unknown\t\(assessment.unknown.map(\.description).joined(separator: " "))") }
    if let next = assessment.nextQuestion { print("next\t\(next)\t\(policy.facts[next.fact]?.label.zh ?? "")") }
  }
}
