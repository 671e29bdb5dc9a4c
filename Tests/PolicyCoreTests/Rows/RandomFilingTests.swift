@testable import PolicyCore
import Standards
import Testing

/// What must hold of any filing, tried on many.
struct RandomFilingTests {
  private func includes(_ outer: MoneyRange, _ inner: MoneyRange) -> Bool {
    outer.low <= inner.low && inner.high <= outer.high
  }

  @Test(arguments: [20, 50, 80, 95]) func `knowing one more answer never widens the award`(answered: Int) throws {
    let policy = try PolicyFixture.policy()
    var filings = ChanceFilings(policy, seed: UInt64(answered))
    var narrowed = 0
    for _ in 0..<20 {
      var filing = filings.next(answered: answered)
      var range = policy.settledAward(filing, in: policy.defaultContext)
      for path in filings.unanswered(filing).shuffled(using: &filings.random).prefix(6) {
        filing[path] = filings.answer(policy.facts[path.fact]!)
        let next = policy.settledAward(filing, in: policy.defaultContext)
        #expect(includes(range, next), "\(path): \(range) then \(next)")
        if next != range { narrowed += 1 }
        range = next
      }
    }
    #expect(narrowed > 0 || answered > 90)
  }

  @Test func `the range of a partial filing holds the award of every completion tried`() throws {
    let policy = try PolicyFixture.policy()
    var filings = ChanceFilings(policy, seed: 7)
    var settled = 0
    for _ in 0..<40 {
      let filing = filings.next(answered: Int.random(in: 30...97, using: &filings.random))
      let open = (
        award: policy.settledAward(filing, in: policy.defaultContext),
        conditions: policy.conditions(of: filing, in: policy.defaultContext)
      )
      for _ in 0..<4 {
        var whole = filing
        for path in filings.unanswered(filing) { whole[path] = filings.answer(policy.facts[path.fact]!) }
        let complete = policy.conditions(of: whole, in: policy.defaultContext)
        let award = try #require(policy.settledAward(whole, in: policy.defaultContext).exact)
        #expect(includes(open.award, MoneyRange(award)), "\(open.award) without \(award)")
        for (before, after) in zip(open.conditions, complete) {
          switch before.outcome {
          case .met, .notMet, .notApplicable:
            #expect(after.outcome == before.outcome, "\(before.id)")
          default: break
          }
        }
      }
      if open.award.exact != nil { settled += 1 }
    }
    #expect(settled > 3)
  }

  @Test(arguments: [25, 60, 90]) func `a question that is not asked cannot change the award`(answered: Int) throws {
    let policy = try PolicyFixture.policy()
    var filings = ChanceFilings(policy, seed: UInt64(answered) * 31)
    var tried = 0
    for _ in 0..<6 {
      let filing = filings.next(answered: answered, projects: 1...1)
      let now = policy.settledAward(filing, in: policy.defaultContext)
      let asked = Set(policy.rankedQuestions(filing, in: policy.defaultContext).map(\.path))
      for path in filings.unanswered(filing) where !asked.contains(path) {
        // A question that waits for another answer is not ruled out yet.
        if policy.isAsked(path, in: filing) == nil { continue }
        var more = filing
        more[path] = filings.answer(policy.facts[path.fact]!)
        let award = policy.settledAward(more, in: policy.defaultContext)
        #expect(award == now, "\(path) = \(more[path]!)")
        tried += 1
      }
    }
    #expect(tried > 20)
  }

  @Test func `the order of projects and lines changes nothing`() throws {
    let policy = try PolicyFixture.policy()
    var filings = ChanceFilings(policy, seed: 11)
    for _ in 0..<8 {
      let filing = filings.next(answered: 93, projects: 2...4)
      var other = filing
      other.projects.shuffle(using: &filings.random)
      for index in other.projects.indices { other.projects[index].expenses.shuffle(using: &filings.random) }
      let (first, second) = (
        policy.assess(filing, in: policy.defaultContext), policy.assess(other, in: policy.defaultContext)
      )
      #expect(first.award == second.award)
      #expect(first.unknown == second.unknown)
      #expect(first.nextQuestion == second.nextQuestion)
      #expect(Set(first.lines) == Set(second.lines))
      func outcomes(_ assessment: Assessment) -> Set<String> {
        Set(assessment.conditions.map { "\($0.project ?? "") \($0.id) \($0.outcome)" })
      }
      #expect(outcomes(first) == outcomes(second))
    }
  }

  @Test func `asking always what comes next settles every filing, and asks nothing twice`() throws {
    let policy = try PolicyFixture.policy()
    var filings = ChanceFilings(policy, seed: 3)
    for _ in 0..<3 {
      var filing = filings.next(answered: 10, projects: 1...1)
      var asked: Set<FactPath> = []
      while let next = policy.nextQuestion(filing, in: policy.defaultContext) {
        #expect(asked.insert(next).inserted, "\(next)")
        #expect(policy.isAsked(next, in: filing) == true, "\(next)")
        filing[next] = filings.answer(policy.facts[next.fact]!)
      }
      #expect(policy.settledAward(filing, in: policy.defaultContext).exact != nil)
    }
  }
}
