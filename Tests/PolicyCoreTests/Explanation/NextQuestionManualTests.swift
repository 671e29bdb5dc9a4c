import Foundation
import PolicyCore
import Standards
import Testing

struct NextQuestionManualTests {
  private let manual = try! String(
    contentsOf: PolicyFixture.root.appendingPathComponent("Docs/NextQuestion.md"), encoding: .utf8)

  private func blocks(_ kind: String) -> [String] {
    manual.components(separatedBy: "```\(kind)\n").dropFirst().compactMap { $0.components(separatedBy: "\n```").first }
  }

  @Test func `the manual's tables are what the engine gives for the manual's facts`() throws {
    let policy = try PolicyFixture.policy()
    let tables = manual.components(separatedBy: "\n\n").filter { $0.hasPrefix("| # |") }
    let examples = blocks("json")
    #expect(!examples.isEmpty && tables.count == examples.count)
    for (example, table) in zip(examples, tables) {
      let document = try FilingDocument(SourceFile(path: "example.json", text: example), policy: policy)
      let ranked = policy.rankedQuestions(document.filing, in: document.context)
      #expect(table.trimmingCharacters(in: .newlines) == QuestionTable(ranked, policy).text)
    }
  }

  @Test func `every question that may settle comes before every one that may not, and nothing irrelevant is asked`()
    throws
  {
    let policy = try PolicyFixture.policy()
    var context = policy.defaultContext
    context.assuming = true
    let filing = Filing(
      projects: [ProjectFacts(id: "p1", values: ["project.mode": .choice("api")], expenses: [ExpenseFacts(id: "e1")])])
    let ranked = policy.rankedQuestions(filing, in: context)
    #expect(ranked.first?.settles == true)
    #expect(ranked.drop { $0.settles }.allSatisfy { !$0.settles })
    #expect(!ranked.contains { $0.path.fact == "project.signed_on" }, "an API contract may be of any day")
  }
}
