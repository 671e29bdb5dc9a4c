package import PolicyCore
internal import Standards

/// A decision's words where no clause is owed.
package struct Reasoned: Codable, Hashable, Sendable {
  package let reason: String

  package init(reason: String) { self.reason = reason }
}

/// An adverse decision: the clause it rests on and the words the applicant reads.
package struct Grounds: Codable, Hashable, Sendable {
  package let clause: ClauseID
  package let reason: String

  package init(clause: ClauseID, reason: String) {
    self.clause = clause
    self.reason = reason
  }

  /// - Throws: `clauseMissing`, `reasonMissing`.
  func checked() throws(Refusal) -> Grounds {
    guard !clause.rawValue.isEmpty else {
      throw Refusal(
        .clauseMissing, reason: Phrase(zh: "没有写明依据的条款。", en: "No clause was named."),
        remedy: Phrase(zh: "请选择依据的条款。", en: "Choose the clause it rests on."))
    }
    try reason.requireReason(clause: clause.rawValue)
    return self
  }
}

extension String {
  /// - Throws: `reasonMissing` when there is nothing but spaces.
  func requireReason(clause: String) throws(Refusal) {
    guard contains(where: { !$0.isWhitespace }) else { throw .reasonMissing(clause: clause) }
  }
}
