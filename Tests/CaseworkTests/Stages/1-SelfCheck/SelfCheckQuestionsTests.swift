import Casework
import Foundation
import PolicyCore
import Standards
import Testing

struct `The questions of the self-check` {
  static let slug = "etown-model-voucher-benchmark"
  static let policy = Result { try load() }
  static let day = CivilDate(year: 2025, month: 9, day: 12)!

  private static func load() throws -> CompiledPolicy {
    var root = URL(fileURLWithPath: #filePath)
    while root.path != "/", !FileManager.default.fileExists(atPath: root.appendingPathComponent("Package.swift").path) {
      root.deleteLastPathComponent()
    }
    let folder = root.appendingPathComponent("Policies/\(slug)")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    let sources = try names.filter { $0.hasSuffix(".yaml") }.sorted().map {
      SourceFile(path: $0, text: try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
    }
    return try PolicyLoading.compile(slug: slug, sources: sources, round: "2025") { String($0.count) }
  }

  private func check() throws -> SelfCheck { SelfCheck(try Self.policy.get(), on: Self.day) }

  /// Answers everything that is asked, by `value`.
  private func finished(_ start: SelfCheck, ways: [String]?, value: (SelfCheck, FactPath) -> FactValue) -> SelfCheck {
    var check = start
    check.goesOn = true
    for _ in 0..<60 {
      guard case .question(let question) = check.step(check.assess()) else { return check }
      if question.paths.isEmpty { check.choose(ways) }
      for path in question.paths { check.answer(path, value(check, path)) }
    }
    Issue.record("the questions do not end")
    return check
  }

  /// An applicant with nothing against it.
  private func good(_ amount: Money, hardware: Money = .zero) -> (SelfCheck, FactPath) -> FactValue {
    { check, path in
      switch path.fact {
      case "org.operates_in_zone", "project.is_user", "project.third_party": .bool(true)
      case "org.kind": .choice("enterprise")
      case "project.field": .choice("finance")
      case "expense.settled": .money(amount)
      case "expense.hardware": .money(hardware)
      case "project.signed_on": .date(CivilDate(year: 2024, month: 3, day: 18)!)
      default: .bool(false)
      }
    }
  }

  @Test func `answered in full, it gives what the engine gives, to the fen`() throws {
    let api = finished(try check(), ways: ["api"], value: good(Money(fen: 12_567_891)))
    #expect(api.assess().award == MoneyRange(Money(fen: 6_283_945)))
    let capped = finished(try check(), ways: ["private", "cloud"], value: good(Money(yuan: 9_000_000)))
    #expect(capped.assess().award == MoneyRange(Money(yuan: 5_000_000)))
    let machine = finished(
      try check(), ways: ["appliance"], value: good(Money(yuan: 1_400_000), hardware: Money(yuan: 800_000)))
    #expect(machine.assess().award == MoneyRange(Money(yuan: 300_000)))
  }

  @Test func `equals a filing in which every assumption is stated, on 2,000 random sets of answers`() throws {
    var random = SystemRandomNumberGenerator()
    let policy = try Self.policy.get()
    let all = ["api", "private", "cloud", "appliance"]
    var certain = 0
    for round in 0..<2_000 {
      let ways = all.filter { _ in Bool.random(using: &random) }
      var check = try check()
      check.choose(ways.isEmpty ? ["api"] : ways)
      for id in policy.selfCheck.facts where id != check.waysFact?.id {
        for path in check.paths(of: try #require(policy.facts[id])) {
          // Answers left open make the engine rank the next question, which takes its time.
          check.answer(path, Self.randomAnswer(check, path, oneIn: round % 100 == 0 ? 8 : 1_000_000, &random))
        }
      }
      let again = try #require(SelfCheck(text: check.text, policy: policy, on: Self.day))
      #expect(again.filing == check.filing)
      #expect(check.text.utf8.count <= SelfCheck.textLimit / 2)
      var context = check.context
      context.assuming = false
      let stated = policy.assess(Self.stated(check.filing), in: context)
      let estimate = again.assess()
      #expect(estimate.award == stated.award, "\(check.text)")
      if estimate.award.exact != nil { certain += 1 }
    }
    #expect(certain > 200)
  }

  private static func randomAnswer(
    _ check: SelfCheck, _ path: FactPath, oneIn: Int, _ random: inout SystemRandomNumberGenerator
  ) -> FactValue {
    if Int.random(in: 0..<oneIn, using: &random) == 0 { return .notSure }
    guard let fact = check.policy.facts[path.fact] else { return .notSure }
    let usual = Int.random(in: 0..<12, using: &random) > 0
    switch fact.kind {
    case .bool:
      let good = ["org.operates_in_zone", "project.is_user", "project.third_party"].contains(path.fact.rawValue)
      return .bool(usual == good)
    case .choice: return .choice(usual ? fact.options[0].value : fact.options.randomElement(using: &random)!.value)
    case .date: return .date(CivilDate(year: usual ? 2024 : 2023, month: 6, day: 30)!)
    case .money:
      if path.fact == "expense.hardware",
        case .money(let whole)? = check.filing[
          FactPath("expense.settled", project: path.project, expense: path.expense)]
      {
        return .money(Money(fen: Int64.random(in: 0...whole.fen, using: &random)))
      }
      return .money(Money(fen: Int64.random(in: 0...900_000_000, using: &random)))
    default: return .notSure
    }
  }

  /// The plan's assumptions written out by hand.
  private static func stated(_ filing: Filing) -> Filing {
    var filing = filing
    filing.application["org.penalty_decided_on"] = .date(day)
    filing.application["org.crime_judged_on"] = .date(day)
    for project in filing.projects.indices {
      filing.projects[project].values["project.accepted_on"] = .date(day)
      for line in filing.projects[project].expenses.indices {
        let settled = filing.projects[project].expenses[line].values["expense.settled"]
        for name in ["expense.contract_amount", "expense.invoiced", "expense.paid"] {
          filing.projects[project].expenses[line].values[FactID(name)] = settled
        }
        filing.projects[project].expenses[line].values["expense.spent_on"] = .date(day)
        filing.projects[project].expenses[line].values["expense.model_name"] = .text("")
      }
    }
    return filing
  }

  @Test func `stops at an answer that leaves nothing to grant, and goes on when told to`() throws {
    var check = try check()
    check.answer("org.operates_in_zone", false)
    guard case .halt(let failing) = check.step(check.assess()) else {
      Issue.record("it did not stop")
      return
    }
    #expect(failing.map(\.id) == ["c1"])
    check.goesOn = true
    guard case .question(let question) = check.step(check.assess()) else {
      Issue.record("it did not go on")
      return
    }
    #expect(question.fact.id == check.waysFact?.id, "what the failing condition needs is not asked any more")
  }

  @Test func `one project that is out does not stop the other`() throws {
    var check = try check()
    check.answer("org.operates_in_zone", true)
    check.answer(FactPath("org.kind"), .choice("enterprise"))
    check.choose(["api", "cloud"])
    check.answer(FactPath("project.field", project: "p-api"), .choice("other"))
    check.answer(FactPath("project.field", project: "p-cloud"), .choice("health"))
    let assessment = check.assess()
    #expect(check.failing(assessment).map(\.project) == ["p-api"])
    #expect(check.blocking(assessment).isEmpty)
    guard case .question = check.step(assessment) else {
      Issue.record("it stopped")
      return
    }
  }

  @Test func `asks for hardware only of machines, and for the day of signing only where it counts`() throws {
    let api = finished(try check(), ways: ["api"], value: good(Money(yuan: 200_000)))
    let asked = api.questions(api.assess()).map(\.fact.id)
    #expect(!asked.contains("expense.hardware"))
    #expect(!asked.contains("project.signed_on"))
    let machine = finished(try check(), ways: ["appliance"], value: good(Money(yuan: 2_000_000)))
    #expect(machine.questions(machine.assess()).map(\.fact.id).contains("expense.hardware"))
  }

  @Test func `says how many fen are missing below a line`() throws {
    let check = finished(try check(), ways: ["api"], value: good(Money(fen: 9_999_999)))
    let gaps = check.gaps(check.assess())
    #expect(gaps.map(\.amount) == [Money(fen: 1)])
    #expect(gaps.first?.condition == "c4")
    let cloud = finished(try self.check(), ways: ["cloud"], value: good(Money(yuan: 380_000)))
    #expect(cloud.gaps(cloud.assess()).map(\.amount) == [Money(yuan: 120_000)])
  }

  @Test func `not sure which way still gives a range`() throws {
    let check = finished(try check(), ways: nil, value: good(Money(yuan: 300_000)))
    let award = check.assess().award
    #expect(award.low == .zero)
    #expect(award.high == Money(yuan: 150_000))
  }

  @Test func `keeps the answers about ways that stay`() throws {
    var check = finished(try check(), ways: ["api", "cloud"], value: good(Money(yuan: 600_000)))
    check.choose(["cloud"])
    #expect(
      check.filing[FactPath("expense.settled", project: "p-cloud", expense: "p-cloud-1")]
        == .money(Money(yuan: 600_000)))
    #expect(check.filing.projects.count == 1)
  }

  @Test(arguments: [
    "", "!", "other/2025!org.kind~enterprise", "etown-model-voucher-benchmark/1999",
  ])
  func `text of another policy, or none of ours, is refused`(text: String) throws {
    let policy = try Self.policy.get()
    #expect(SelfCheck(text: text, policy: policy, on: Self.day) == nil)
    let ours = try check().text
    #expect(SelfCheck(text: ours, policy: policy, on: Self.day) != nil)
    #expect(
      SelfCheck(text: ours + String(repeating: "!", count: SelfCheck.textLimit), policy: policy, on: Self.day) == nil)
  }

  @Test func `hostile entries are left out one by one`() throws {
    let text =
      Self.slug
      + "/2025!org.kind~king!org.name~Eve!project.mode~api+none!none/expense.settled~5!api/expense.settled~-5!api/project.field~health!~!org.operates_in_zone~yes~no!api/org.operates_in_zone~yes!project.effect_confirmed~yes"
    let check = try #require(SelfCheck(text: text, policy: try Self.policy.get(), on: Self.day))
    #expect(check.filing.application.isEmpty)
    #expect(check.ways == ["api"])
    #expect(check.filing.projects.first?.values["project.field"] == .choice("health"))
    #expect(check.filing.projects.first?.expenses.first?.values.isEmpty == true)
  }
}

extension SelfCheck {
  fileprivate mutating func answer(_ fact: FactID, _ yes: Bool) { answer(FactPath(fact), .bool(yes)) }
}
