package import Standards

/// One step of the guide's chapter on procedure.
package struct ProcedureStep: Sendable {
  package let clause: ClauseID
  package let name: Phrase
  package let text: Phrase
  /// The name of the department in ``Round/departments``.
  package let stage: String
}
