import Foundation
import PolicyCore
import Standards
import Testing

struct AnswerTests {
  private func filing(_ yuan: Int64, changing: [FactPath: FactValue?] = [:]) -> Filing {
    var filing = SoundFiling.with([SoundFiling.line(fen: yuan * 100, model: "A")])
    for (path, value) in changing { filing[path] = value }
    return filing
  }

  private func assess(
    _ filing: Filing, granted: Int64 = 0, _ change: (inout AssessmentContext) -> Void = { _ in }
  ) throws -> Assessment {
    let policy = try PolicyFixture.policy()
    var context = policy.defaultContext
    context.grantedThisYear = Money(yuan: granted)
    change(&context)
    return policy.assess(filing, in: context)
  }

  private let credits = FactPath("expense.credits", project: "p1", expense: "e1")

  @Test func `what the award hangs on is named, one thing only`() throws {
    let zone = FactPath("org.operates_in_zone")
    let cases: [(Assessment, String)] = [
      (try assess(filing(200_000)), "rate"), (try assess(filing(200_000), granted: 4_950_000), "cap"),
      (try assess(filing(20_000_000)), "cap"), (try assess(filing(200_000), granted: 5_000_000), "cap-used"),
      (try assess(filing(200_000, changing: [zone: .bool(false)])), "condition.c1"),
      (try assess(filing(50_000)), "condition.c4"),
      (try assess(filing(200_000, changing: [credits: .money(Money(yuan: 200_000))])), "reduction.credits"),
      (try assess(Filing(application: filing(1).application)), "nothing"),
    ]
    for (assessment, code) in cases {
      let binding = try #require(assessment.binding, "\(code)")
      #expect(binding.code == code)
      #expect(!binding.phrase.zh.isEmpty && !binding.phrase.en.isEmpty)
      #expect(assessment.limits.contains(binding) || code == "nothing")
    }
    #expect(
      try assess(filing(200_000, changing: [credits: .money(Money(yuan: 1000))])).limits.first?.lost
        == Money(yuan: 1000))
  }

  @Test func `steps say why, in words`() throws {
    let capped = try assess(filing(20_000_000), granted: 1_000_000)
    let cap = try #require(capped.steps.first { $0.id == "cap" })
    #expect(cap.note?.zh.contains("1,000,000") == true)
    #expect(try assess(filing(20_000_000)).steps.first { $0.id == "cap" }?.note?.en.contains("granted") == false)
    let excluded = try assess(filing(50_000)).steps.first { $0.kind == .excluded }
    #expect(excluded?.condition?.id == "c4" && excluded?.note != nil)
  }

  @Test func `the answer in JSON holds everything an assessment says, under names that stay`() throws {
    let assessment = try assess(
      filing(200_000, changing: [credits: .money(Money(yuan: 1000)), FactPath("org.kind"): .notSure])
    ) { $0.readings["R20"] = "smaller" }
    let policy = try PolicyFixture.policy()
    let faults = policy.faults(
      in: filing(1000, changing: [credits: .money(Money(yuan: 2000))]), context: policy.defaultContext)
    let data = try JSONEncoder().encode(AssessmentAnswer(assessment, faults: faults))
    let answer = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(answer["format"] as? Int == 1)
    #expect((answer["policy"] as? [String: Any])?["hash"] as? String == policy.hash)
    for key in ["limits", "conditions", "lines", "steps", "readings", "parameters", "materials", "faults"] {
      #expect((answer[key] as? [Any])?.isEmpty == false, "\(key)")
    }
    for key in ["context", "award", "spread"] { #expect(answer[key] is [String: Any], "\(key)") }
    #expect(answer["unknown"] as? [String] == ["org.kind"])
    #expect(answer["nextQuestion"] as? String == "org.kind")
    let conditions = try #require(answer["conditions"] as? [[String: Any]])
    #expect(conditions.compactMap { $0["id"] as? String }.contains("c4"))
  }

  @Test func `every rule of the guide's policy can be said as a sentence`() throws {
    let policy = try PolicyFixture.policy()
    for condition in policy.conditions {
      let sentences = policy.sentences(of: condition)
      #expect(!sentences.isEmpty && sentences.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty }, "\(condition.id)")
    }
    let limits = policy.award.recognition?.limits.map { policy.sentence(of: $0).en } ?? []
    #expect(limits.contains { $0.hasPrefix("not more than") } && limits.contains { $0.hasPrefix("less") })
    #expect(limits.contains { $0.hasPrefix("counts only where") } && limits.contains { $0.contains("; only where ") })
    #expect(policy.award.sums.allSatisfy { policy.sentence(of: $0).zh.contains("合计") })
  }

  @Test func `the award alone is the award of the assessment`() throws {
    let policy = try PolicyFixture.policy()
    for yuan in [Int64(99_999), 100_000, 200_000, 20_000_000] {
      let whole = try assess(filing(yuan)).award
      #expect(policy.awardRange(filing(yuan), in: policy.defaultContext) == whole)
      #expect(policy.awardRange(filing(yuan), in: policy.defaultContext, times: 3) == whole)
    }
  }
}
