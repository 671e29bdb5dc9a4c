internal import Standards

extension PolicyLoading {
  /// What rounds of different programmes say about the pot they share: one pot has one budget and one yearly cap.
  package static func disagreements(_ policies: [CompiledPolicy]) -> [PolicyFault] {
    let pots = Dictionary(grouping: policies) { "\($0.round.pool) \($0.round.batchYear)" }
    return pots.sorted { $0.key < $1.key }.flatMap { _, sharing -> [PolicyFault] in
      let ordered = sharing.sorted { $0.roundKey < $1.roundKey }
      guard let first = ordered.first else { return [] }
      return ordered.dropFirst().filter {
        $0.round.budget != first.round.budget || $0.round.annualCap != first.round.annualCap
      }.map { other in
        PolicyFault(
          file: "\(other.slug)/rounds/\(other.round.id).yaml", line: 1, column: 1, code: "pot",
          message: Phrase(
            zh: "与 \(first.roundKey) 同用 \(first.round.batchYear) 年的资金“\(first.round.pool)”，但 budget 或 annual_cap 不同。",
            en: "Shares the pot “\(first.round.pool)” of \(first.round.batchYear) with \(first.roundKey), "
              + "but states another budget or annual_cap."),
          remedy: Phrase(zh: "两处写成一样，或改用另一个 pool。", en: "State the same in both, or use another pool."))
      }
    }
  }
}
