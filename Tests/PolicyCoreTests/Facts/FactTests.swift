import Foundation
import PolicyCore
import Standards
import Testing

struct FactTests {
  @Test func `answers are read by the kind of their fact`() throws {
    let policy = try PolicyFixture.policy()
    func read(_ fact: FactID, _ text: String) throws -> FactValue { try #require(policy.facts[fact]).read(text) }
    #expect(try read("expense.settled", "12.5万") == .money(Money(yuan: 125_000)))
    #expect(try read("expense.settled", "不确定") == .notSure)
    #expect(try read("project.mode", "云化部署") == .choice("cloud"))
    #expect(try read("project.signed_on", "2024年6月1日") == .date(CivilDate(iso: "2024-06-01")!))
    #expect(try read("org.major_penalty", "否") == .bool(false))
    #expect(try read("org.credit_code", " 91110108690017781b ") == .text("91110108690017781B"))
    for (fact, text) in [
      ("expense.settled", "-5"), ("project.mode", "magic"), ("org.credit_code", "91110108690017781C"),
      ("org.major_penalty", "maybe"),
    ] as [(FactID, String)] {
      #expect(throws: FactFlaw.self) { try read(fact, text) }
    }
  }

  @Test func `conditional questions are asked, not asked, or hang on another answer`() throws {
    let policy = try PolicyFixture.policy()
    let path = FactPath("project.cost_split", project: "p1")
    var filing = Filing(projects: [ProjectFacts(id: "p1")])
    #expect(policy.isAsked(path, in: filing) == nil)
    filing.projects[0].values["project.mode"] = .choice("cloud")
    #expect(policy.isAsked(path, in: filing) == true)
    filing.projects[0].values["project.mode"] = .choice("api")
    #expect(policy.isAsked(path, in: filing) == false)
    #expect(policy.isAsked(FactPath("project.effect_confirmed", project: "p1"), in: filing) == false)
  }

  @Test func `a page is complete when every question put on it has an answer`() throws {
    let policy = try PolicyFixture.policy()
    var filing = Filing()
    #expect(policy.missing(in: filing, section: "account").count == 4)
    filing.application["org.account_name"] = .text("  ")
    filing.application["org.bank_line"] = .text("102100099996")
    #expect(
      policy.missing(in: filing, section: "account").map(\.fact) == [
        "org.account_name", "org.bank_name", "org.bank_account",
      ])
  }

  @Test func `an application without a project, or a project without an expense line, is not complete`() throws {
    let policy = try PolicyFixture.policy()
    var filing = Filing()
    #expect(policy.missing(in: filing, section: "project") == [FactPath("project.name")])
    filing.projects = [ProjectFacts(id: "p1")]
    #expect(policy.missing(in: filing, section: "amounts") == [FactPath("expense.contract_amount", project: "p1")])
    #expect(policy.missing(in: filing, section: "project").allSatisfy { $0.project == "p1" })
  }

  @Test func `wrong kinds, options and levels are faults of the person's entry`() throws {
    let policy = try PolicyFixture.policy()
    let filing = Filing(
      application: [
        "org.kind": .choice("club"), "org.major_penalty": .text("no"), "project.name": .text("x"),
        "org.shoe": .bool(true),
      ],
      projects: [
        ProjectFacts(id: "p1", expenses: [ExpenseFacts(id: "e1", values: ["expense.settled": .money(Money(fen: -1))])])
      ])
    let faults = policy.faults(in: filing)
    #expect(faults.map(\.code) == ["option", "kind", "unknown-fact", "level", "bounds"])
  }

  @Test func `a letter's gaps are filled, and a gap without a value stays a line to write on`() throws {
    let policy = try PolicyFixture.policy()
    let letter = try #require(policy.letter("bank-account"))
    #expect(letter.placeholders.contains("org.bank_account"))
    let filled = letter.filled(letter.statements[0], with: ["org.account_name": Phrase(verbatim: "示例公司")])
    #expect(filled.zh == "户名：示例公司")
    #expect(letter.filled(letter.statements[2], with: [:]).zh == "账号：________")
  }

  @Test func `every gap of a letter that names a fact names one that exists`() throws {
    let policy = try PolicyFixture.policy()
    for letter in policy.letters {
      for name in letter.placeholders where ["org", "project", "expense"].contains(FactID(name).record) {
        #expect(policy.facts[FactID(name)] != nil, "\(letter.id): \(name)")
      }
    }
  }

  @Test func `a filing survives being stored`() throws {
    let filing = Filing(
      application: ["org.kind": .choice("enterprise")],
      projects: [
        ProjectFacts(
          id: "p1", values: ["project.mode": .notSure],
          expenses: [ExpenseFacts(id: "e1", values: ["expense.settled": .money(Money(fen: 1))])])
      ])
    let stored = try JSONEncoder().encode(filing)
    #expect(try JSONDecoder().decode(Filing.self, from: stored) == filing)
    #expect(String(decoding: stored, as: UTF8.self).contains("\"org.kind\":"))
  }
}
