/// What the checker found in one programme's folder.
package struct PolicyCheck: Sendable {
  package let slug: String
  /// The ids of its rounds, in order.
  package let rounds: [String]
  package let cases: Int
  /// One a round; empty where there is any error.
  package let policies: [CompiledPolicy]
  /// In order of file, line and column; warnings among them.
  package let faults: [PolicyFault]

  package var errors: [PolicyFault] { faults.filter { $0.severity == .error } }
  package var warnings: [PolicyFault] { faults.filter { $0.severity == .warning } }
}
