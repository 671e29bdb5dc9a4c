internal import Casework
internal import Evidence
internal import PolicyCore
internal import Standards

/// An answer that a material gives and the form does not: for the applicant to accept, never taken by itself.
struct Proposal: Sendable {
  /// Where on the materials it stands.
  struct Source: Sendable {
    let file: Attachment
    let page: Int?
    let isClear: Bool
  }

  let fact: FactDefinition
  /// The expense is ``newLine`` for a line that the form has not got.
  let path: FactPath
  let current: FactValue?
  let value: FactValue
  let source: Source

  /// Stands for the proposal in the form: another answer, now or proposed, is another proposal.
  var token: String {
    let words = [
      path.fact.rawValue, path.project ?? "", path.expense ?? "", current?.typed.joined(separator: "\u{1f}") ?? "",
      value.typed.joined(separator: "\u{1f}"),
    ]
    return String(Premises.digest(words.joined(separator: "\u{1e}")).prefix(24))
  }

  /// What stands for the id of an expense line that would be added for this file, or for one invoice of several in it.
  static func newLine(for file: Attachment, of invoice: String = "") -> String {
    "new.\(file.id.rawValue).\(invoice)"
  }
  var isOfNewLine: Bool { path.expense?.hasPrefix("new.") == true }
}

extension ReadField {
  /// Printed by the file itself, or recognised beyond doubt.
  var isClear: Bool { confidence >= 0.9 }
}
