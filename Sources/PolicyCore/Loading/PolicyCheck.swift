/// What the checker found in one programme's folder.
package struct PolicyCheck: Sendable {
  package let slug: String
  /// The ids of its rounds, in order.
  package let rounds: [String]
  /// Embedded cases in the folder.
  package let cases: Int
  /// Of these, how many were run for each round: a file of cases may be bound to some rounds.
  package let casesByRound: [String: Int]
  /// One a round; empty where there is any error.
  package let policies: [CompiledPolicy]
  /// In order of file, line and column; warnings among them.
  package let faults: [PolicyFault]

  package var errors: [PolicyFault] { faults.filter { $0.severity == .error } }
  package var warnings: [PolicyFault] { faults.filter { $0.severity == .warning } }
}
