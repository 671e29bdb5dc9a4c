internal import Standards

/// A case that shares a budget out: `allocate: {strategy: pro-rata, budget: 100000000, candidates: [{id: a, ceiling:
/// 60000000, score: 85, submitted_at: "2025-09-01T09:00", cap_left: 5000000, cap_key: a}]}` with `expect: {amounts: {a:
/// …}, codes: {a: share}, total: …}`. Without a budget it is the round's; without `cap_left` the yearly cap is far.
struct AllocationCase {
  private let strategy: AllocationStrategy
  private let budget: Money
  private let candidates: [AllocationCandidate]

  /// - Returns: `nil` where it cannot be read; the faults are logged.
  init?(_ place: DocumentNode, round: Round) {
    place.allow(["strategy", "budget", "candidates"])
    guard place.required("strategy") != nil, let entries = place.required("candidates")?.elements else { return nil }
    strategy = place.word("strategy", default: AllocationStrategy.proRata)
    guard let budget = place["budget"].map({ $0.money }) ?? round.budget else { return nil }
    self.budget = budget
    candidates = entries.compactMap { AllocationCase.candidate($0, round: round) }
    guard candidates.count == entries.count else { return nil }
    for (index, candidate) in candidates.enumerated()
    where candidates[..<index].contains(where: { $0.id == candidate.id }) {
      entries[index].fault(
        "duplicate", Phrase(zh: "“\(candidate.id)”重复。", en: "“\(candidate.id)” stands twice."),
        Phrase(zh: "每个候选用不同的 id。", en: "Give every candidate an id of its own."))
      return nil
    }
  }

  private static func candidate(_ place: DocumentNode, round: Round) -> AllocationCandidate? {
    place.allow(["id", "ceiling", "score", "submitted_at", "cap_left", "cap_key"])
    guard let id = place.text("id"), let ceiling = place.required("ceiling")?.money else { return nil }
    var score: Ratio?
    if let stated = place["score"] {
      guard let ratio = stated.ratio else { return nil }
      score = ratio
    }
    var moment = round.window.lowerBound
    if let stated = place["submitted_at"] {
      guard let instant = stated.moment else { return nil }
      moment = instant
    }
    var capLeft = Money.entryLimit
    if let stated = place["cap_left"] {
      guard let amount = stated.money else { return nil }
      capLeft = amount
    }
    return AllocationCandidate(
      id: id, ceiling: ceiling, score: score, submittedAt: moment, capLeft: capLeft, capKey: place["cap_key"]?.scalar)
  }

  func compare(with expect: DocumentNode?, name: Phrase) {
    guard let expect else { return }
    expect.allow(["amounts", "codes", "total"])
    let results = strategy.allocate(candidates, budget: budget)
    for (key, value) in expect["amounts"]?.pairs ?? [] {
      let found = results.first { $0.id == key.scalar }?.amount
      if let expected = value.money, found != expected {
        differs(value, name, key.scalar, expected.description, found?.description)
      }
    }
    for (key, value) in expect["codes"]?.pairs ?? [] {
      let found = results.first { $0.id == key.scalar }?.code
      if found != value.scalar { differs(value, name, key.scalar, value.scalar ?? "", found) }
    }
    if let total = expect["total"], let expected = total.money {
      let found = try? results.map(\.amount).sum()
      if found != expected { differs(total, name, nil, expected.description, found?.description) }
    }
  }

  private func differs(_ place: DocumentNode, _ name: Phrase, _ id: String?, _ expected: String, _ found: String?) {
    let subject = id.map { "\($0) " } ?? ""
    place.fault(
      "case",
      Phrase(
        zh: "案例“\(name.zh)”：\(subject)应为“\(expected)”，实为“\(found ?? "—")”。",
        en: "Case “\(name.en)”: \(subject)expected “\(expected)”, found “\(found ?? "—")”."),
      Phrase(zh: "改正规则，或改正案例的期望。", en: "Correct the rule, or correct what the case expects."))
  }
}
