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
      --json prints the shape of Docs/Explanation.md, --questions the order of Docs/NextQuestion.md.
      Exit status: 0 something may be granted, 1 nothing can be, 2 the facts or the policy cannot be used.
      """)

  @Option(name: .long, help: "政策[/批次] · policy[/round]") var policy: String
  @Option(name: .long, help: "政策文件夹 · folder of the policies") var policies = "Policies"
  @Flag(name: .long, help: "输出 JSON · print JSON") var json = false
  @Flag(name: .long, help: "列出还可以问的问题及先后 · list the open questions, the best first") var questions = false
  @Argument(help: "事实文件，- 为标准输入 · the facts, - for standard input") var facts: String

  func run() async throws {
    let compiled = try PolicySelection.policy(policy, in: policies)
    let text = try CommandFailure.reading(facts) { String(decoding: $0, as: UTF8.self) }
    let document: FilingDocument
    do throws(PolicyFaults) {
      document = try FilingDocument(SourceFile(path: facts, text: text), policy: compiled)
    } catch {
      if json { print(try JSONText.of(UnusableFacts(error))) }
      PolicySelection.explain(error)
      throw ExitCode(2)
    }
    if questions {
      let ranked = compiled.rankedQuestions(document.filing, in: document.context)
      print(json ? try JSONText.of(RankedAnswer(ranked)) : QuestionTable(ranked, compiled).text)
      return
    }
    let assessment = compiled.assess(document.filing, in: document.context)
    let faults = compiled.faults(in: document.filing, context: document.context)
    if json {
      print(try JSONText.of(AssessmentAnswer(assessment, faults: faults)))
    } else {
      AssessmentReport(assessment: assessment, policy: compiled).show(faults)
    }
    guard assessment.award.high == .zero else { return }
    let no = assessment.conditions.first { $0.outcome == .notMet }
    CommandFailure.explain(
      facts, no?.sentence ?? Phrase(zh: "没有可计入的金额。", en: "No amount counts."),
      Phrase(zh: "见各条件的说明。", en: "See what each condition says."))
    throw ExitCode(1)
  }
}

/// `--questions --json`.
private struct RankedAnswer: Encodable {
  let format = AssessmentAnswer.format
  let questions: [Entry]

  struct Entry: Encodable {
    let path: String
    let settles: Bool
    /// Questions left on average over the answers tried, in thousandths.
    let leaves: Int
    let cost: Int
  }

  init(_ ranked: [RankedQuestion]) {
    questions = ranked.map {
      Entry(path: $0.path.description, settles: $0.settles, leaves: $0.leaves, cost: $0.cost)
    }
  }
}

/// `--json` where the facts cannot be read.
private struct UnusableFacts: Encodable {
  let format = AssessmentAnswer.format
  let errors: [Entry]

  struct Entry: Encodable {
    let file: String
    let line: Int
    let column: Int
    let code: String
    let message: Phrase
    let remedy: Phrase
  }

  init(_ faults: PolicyFaults) {
    errors = faults.faults.map {
      Entry(
        file: $0.file, line: $0.line, column: $0.column, code: $0.code, message: $0.message, remedy: $0.remedy)
    }
  }
}
