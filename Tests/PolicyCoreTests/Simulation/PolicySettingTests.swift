import Standards
import Testing

@testable import PolicyCore

struct PolicySettingTests {
  private func flaw(_ settings: String...) throws -> PolicySettingFlaw? {
    let policy = try PolicyFixture.policy()
    do throws(PolicySettingFlaw) {
      _ = try policy.changed(by: settings)
      return nil
    } catch { return error }
  }

  @Test func `parameters, readings and figures of the round are put otherwise`() throws {
    let policy = try PolicyFixture.policy()
    let (changed, settings) = try policy.changed(by: [
      "p.api_min=200000", "r.R13=whole", "round.rate_ceiling=40%", "round.annual_cap=300万", "round.budget=1",
      "round.evidence_from=2025-01-01",
    ])
    let api = try #require(changed.parameters.first { $0.id == "api_min" })
    #expect(api.value(on: policy.defaultContext.submittedOn)?.value == .money(Money(yuan: 200_000)))
    #expect(changed.reading("R13")?.chosen == "whole")
    #expect(changed.round.rateCeiling == Ratio(2, over: 5))
    #expect(changed.round.annualCap == Money(yuan: 3_000_000))
    #expect(changed.round.budget == Money(yuan: 1))
    #expect(changed.round.evidence.from == CivilDate(iso: "2025-01-01"))
    #expect(settings.map(\.name).prefix(2) == ["p.api_min", "r.R13"])
    #expect(settings[0].from.en.contains("100,000.00") && settings[0].to.en.contains("200,000.00"))
    #expect(policy.reading("R13")?.chosen != "whole")
  }

  @Test func `a change is what the rules compute with`() throws {
    let policy = try PolicyFixture.policy()
    let (changed, _) = try policy.changed(by: ["round.rate_ceiling=40%", "p.api_min=150000"])
    let filing = SoundFiling.with([SoundFiling.line(fen: 20_000_000, model: "A")])
    #expect(policy.assess(filing, in: policy.defaultContext).award.high == Money(yuan: 100_000))
    #expect(changed.assess(filing, in: policy.defaultContext).award.high == Money(yuan: 80_000))
    let less = SoundFiling.with([SoundFiling.line(fen: 14_999_999, model: "A")])
    #expect(policy.assess(less, in: policy.defaultContext).award.high > .zero)
    #expect(changed.assess(less, in: policy.defaultContext).award.high == .zero)
  }

  @Test func `an unknown name is refused with what is near and what may be set`() throws {
    let found = try #require(try flaw("p.api_mn=1"))
    #expect(found.remedy.en.hasPrefix("Did you mean p.api_min?"))
    #expect(found.remedy.en.contains("round.budget") && found.remedy.en.contains("r.R13"))
    #expect(try flaw("round.batch_year=2026") != nil)
    #expect(try flaw("org.kind=enterprise") != nil)
  }

  @Test func `a value of another kind, an unknown option and a rate above one are refused`() throws {
    #expect(try flaw("p.api_min=many") != nil)
    #expect(try flaw("p.api_min=?") != nil)
    #expect(try flaw("r.R13=all")?.remedy.en.contains("whole") == true)
    #expect(try flaw("round.rate_ceiling=150%") != nil)
    #expect(try flaw("round.rate_ceiling=-1%") != nil)
    #expect(try flaw("round.evidence_from=soon") != nil)
  }

  @Test func `a setting without a value or set twice is refused`() throws {
    #expect(try flaw("p.api_min") != nil)
    #expect(try flaw("p.api_min=") != nil)
    #expect(try flaw("p.api_min=1", "p.api_min=2")?.reason.en == "“p.api_min” is set twice.")
  }
}
