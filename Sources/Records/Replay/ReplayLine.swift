package import Standards

/// One amount of the record beside the one that the archived policy gives now.
package struct ReplayLine: Hashable, Sendable, Encodable {
  package enum Verdict: String, Encodable, Sendable {
    case same, differs
    /// It could not be computed: a version is missing or damaged, or the record cannot be read.
    case cannot
  }

  package enum Subject: String, Encodable, Sendable {
    /// What the review recognised: the most that could be granted.
    case recognition
    /// What the round's determination granted, from the maximum under rate, score line, cap and budget.
    case determination
    /// A version in the archive that nothing here refers to.
    case archive
  }

  package let subject: Subject
  /// Empty for an archived version.
  package let caseID: String
  package let number: String
  package let enterprise: String
  package let determination: String?
  package let policy: String
  package let policyHash: String
  /// Of the program that decided; `nil` where the record is older than that.
  package let engine: String?
  package let recordedFen: Int64?
  package let recomputedFen: Int64?
  package let verdict: Verdict
  package let why: Phrase?
  package let remedy: Phrase?

  private enum CodingKeys: String, CodingKey {
    case subject, number, enterprise, determination, policy, policyHash, engine, recordedFen, recomputedFen, verdict
    case why, remedy
    case caseID = "case"
  }
}

/// The answer of a replay; the JSON of `duixian replay --json`.
package struct ReplayReport: Hashable, Sendable, Encodable {
  package let format = 1
  /// Of this program.
  package let engine: String
  package let lines: [ReplayLine]

  package var verdict: ReplayLine.Verdict {
    if lines.contains(where: { $0.verdict == .cannot }) { return .cannot }
    return lines.contains { $0.verdict == .differs } ? .differs : .same
  }

  package func count(_ verdict: ReplayLine.Verdict) -> Int { lines.count { $0.verdict == verdict } }

  private enum CodingKeys: String, CodingKey { case format, engine, verdict, lines }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(format, forKey: .format)
    try container.encode(engine, forKey: .engine)
    try container.encode(verdict, forKey: .verdict)
    try container.encode(lines, forKey: .lines)
  }
}
