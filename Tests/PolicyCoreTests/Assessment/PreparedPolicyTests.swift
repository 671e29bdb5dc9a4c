import CEL
import Foundation
import Standards
import Testing

@testable import PolicyCore

struct PreparedPolicyTests {
  private func filings() -> [Filing] {
    var filings = [20_000, 300_000, 20_000_000].map {
      SoundFiling.with([SoundFiling.line(fen: $0 * 100, model: "A")])
    }
    filings.append(Filing(application: filings[0].application))
    filings.append(Filing())
    var unsure = filings[1]
    for path in [FactPath("org.kind"), FactPath("expense.paid", project: "p1", expense: "e1")] {
      unsure[path] = .notSure
    }
    var silent = filings[1]
    silent[FactPath("expense.paid", project: "p1", expense: "e1")] = nil
    return filings + [unsure, silent]
  }

  @Test func `an assessment is the same to the letter whether or not its policy was shared`() throws {
    let policy = try PolicyFixture.policy()
    let unshared = try #require(policy.shared).policy
    #expect(unshared.shared == nil)
    for filing in filings() {
      var context = policy.defaultContext
      for (assuming, readings) in [(false, [:]), (true, [:]), (false, ["R20": "smaller"])] {
        (context.assuming, context.readings) = (assuming, readings)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let (a, b) = (policy.assess(filing, in: context), unshared.assess(filing, in: context))
        #expect(a == b)
        #expect(
          try encoder.encode(AssessmentAnswer(a, faults: [])) == encoder.encode(AssessmentAnswer(b, faults: [])))
      }
    }
  }

  @Test func `the words of a policy changed are its own, not those it was changed from`() throws {
    let policy = try PolicyFixture.policy()
    let filing = SoundFiling.with([SoundFiling.line(fen: 30_000_000, model: "A")])
    let name = try #require(policy.thresholds.first).id
    func words(_ policy: CompiledPolicy) -> String {
      func all(_ results: [ConditionResult]) -> String {
        results.map { $0.sentence.zh + all($0.parts) }.joined(separator: "\n")
      }
      return all(policy.assess(filing, in: policy.defaultContext).conditions)
    }
    let before = words(policy)
    let changed = try policy.changed(by: ["p.\(name)=123456"]).policy
    #expect(words(changed) != before && words(changed).contains("123,456"))
    #expect(words(policy) == before && !before.contains("123,456"))
    #expect(changed.shared !== policy.shared)
  }

  @Test func `a parameter's words are those of the version in force, on every day around each change`() throws {
    let ended = Parameter(
      id: "line", label: Phrase(zh: "线", en: "line"), kind: .money, clause: "三", asOf: .submittedOn,
      values: [
        DatedValue(from: try #require(CivilDate(iso: "2024-01-01")), value: .money(Money(yuan: 500_000))),
        DatedValue(from: try #require(CivilDate(iso: "2025-03-01")), value: .money(Money(yuan: 123_456))),
        DatedValue(from: try #require(CivilDate(iso: "2026-01-01")), value: nil),
      ], checkedOn: .epoch)
    for parameter in try PolicyFixture.policy().parameters + [ended] {
      let prepared = PreparedParameter(parameter)
      for change in parameter.values.map(\.from) {
        for days in -1...1 {
          let day = try #require(change.adding(days: days))
          #expect(prepared.version(on: day)?.dated == parameter.value(on: day), "\(parameter.id) on \(day)")
        }
      }
    }
    let day = try #require(CivilDate(iso: "2025-02-28"))
    let version = try #require(PreparedParameter(ended).version(on: day))
    #expect(version.natural == Phrase(zh: "50万元", en: "500,000 yuan"))
    #expect(version.since == Phrase(zh: "（自2024-01-01）", en: " (since 2024-01-01)"))
    #expect(PreparedParameter(ended).version(on: try #require(CivilDate(iso: "2026-01-01"))) == nil)
  }

  @Test func `a line shows what was stated, what the self-check supposes, and nothing where nobody knows`() throws {
    let policy = try PolicyFixture.policy()
    let filing = filings()
    func line(_ filing: Filing, assuming: Bool) throws -> LineRecognition {
      var context = policy.defaultContext
      context.assuming = assuming
      return try #require(policy.assess(filing, in: context).lines.first)
    }
    let stated = try line(filing[1], assuming: false)
    #expect(stated.contract == Money(yuan: 300_000) && stated.settled == Money(yuan: 300_000))
    #expect(try line(filing[6], assuming: false).paid == nil)
    #expect(try line(filing[6], assuming: true).paid == Money(yuan: 300_000), "as much as was settled")
    #expect(try line(filing[5], assuming: false).paid == nil, "not sure is no amount")
  }

  @Test func `sums are told by name, the project's beside the application's`() throws {
    let policy = try PolicyFixture.policy()
    let assessment = policy.assess(
      SoundFiling.with([SoundFiling.line(fen: 30_000_000, model: "A")]), in: policy.defaultContext)
    let scope = try #require(assessment.conditions.first { $0.project == "p1" }).scope
    for sum in policy.award.sums {
      #expect(scope.amount(sum.id.rawValue) != nil)
      #expect((assessment.root.amount(sum.id.rawValue) != nil) == (sum.level == .application))
    }
    #expect(scope.amount("project.nothing") == nil)
  }

  @Test func `the round, the ledgers and the day of filing give what they are asked for`() throws {
    let policy = try PolicyFixture.policy()
    var context = policy.defaultContext
    context.grantedThisYear = Money(yuan: 7)
    let root = policy.assess(Filing(), in: context).root
    #expect(root.given("round.annual_cap") == .money(policy.round.annualCap))
    #expect(root.given("round.rate_ceiling") == .ratio(policy.round.rateCeiling))
    #expect(root.given("round.evidence_from") == .date(policy.round.evidence.from))
    #expect(
      root.given("round.evidence_to") == .date(policy.round.evidence.end(submittedOn: context.submittedOn)))
    #expect(root.given("round.batch_year") == .int(Int64(context.batchYear)))
    #expect(root.given("ledger.granted_this_year") == .money(Money(yuan: 7)))
    #expect(root.given("ledger.applied_elsewhere") == .bool(false))
    #expect(root.given("submitted_on") == .date(context.submittedOn))
    for name in ["round.other", "ledger.other", "other", "org.kind"] { #expect(root.given(FactID(name)) == nil) }
    #expect(root.use("ledger.granted_this_year")?.origin == .ledger)
    #expect(root.use("round.annual_cap")?.origin == .round)
    #expect(root.use("submitted_on")?.origin == .filing)
    #expect(root.use("org.nothing") == nil)
  }
}
