internal import Standards

/// What the names of expressions are called, gathered once for a policy.
struct Names: Sendable {
  let facts: [FactID: FactDefinition]
  let parameters: [Parameter]
  let readings: [String: Reading]
  /// Sums, amounts kept on the way, what the round and the ledgers say.
  let labels: [String: Phrase]
  /// The round's own figures, said together with their labels.
  let constants: [String: Phrase]
  private let parameterPlaces: [String: Int]

  init() {
    (facts, parameters, readings, labels, constants, parameterPlaces) = ([:], [], [:], [:], [:], [:])
  }

  init(_ policy: CompiledPolicy) {
    facts = policy.facts
    parameters = policy.parameters
    readings = Dictionary(policy.readings.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    parameterPlaces = Dictionary(
      policy.parameters.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    var labels = PolicySymbols.labels
    for sum in policy.award.sums { labels[sum.id.rawValue] = sum.label }
    for limit in policy.award.recognition?.limits ?? [] {
      guard let kept = limit.keeps else { continue }
      labels["expense.\(kept)"] = Phrase(
        zh: "“\(limit.label.zh)”之前的金额", en: "the amount before “\(limit.label.en)”")
    }
    self.labels = labels
    let round = policy.round
    constants = [
      "round.rate_ceiling": Phrase(verbatim: round.rateCeiling.description),
      "round.annual_cap": round.annualCap.natural,
      "round.evidence_from": Phrase(verbatim: round.evidence.from.description),
      "round.batch_year": Phrase(verbatim: String(round.batchYear)),
    ]
  }

  func place(ofParameter id: String) -> Int? { parameterPlaces[id] }

  func fact(_ name: String?) -> FactDefinition? { name.flatMap { facts[FactID($0)] } }

  /// The reading that a name like `r.R8` stands for.
  func reading(_ name: String?) -> Reading? {
    guard let name, name.hasPrefix("r.") else { return nil }
    return readings[String(name.dropFirst(2))]
  }

  /// A yes-or-no thing that is said by “…” is yes.
  func isYesOrNo(_ name: String) -> Bool {
    facts[FactID(name)]?.kind == .bool || PolicySymbols.yesOrNo.contains(name)
  }
}
