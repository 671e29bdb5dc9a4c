package import Standards

/// A value of the guide that may change with time, looked up at a named date and never at "now".
package struct Parameter: Sendable, Identifiable {
  package let id: String
  package let label: Phrase
  package let kind: FactKind
  package let clause: ClauseID
  package let asOf: NamedDate
  /// Ascending; each value holds until the next one's day, a `nil` value ends the parameter.
  package let values: [DatedValue]
  /// The day somebody last compared the value with the guide.
  package let checkedOn: CivilDate

  package func value(on day: CivilDate) -> DatedValue? {
    guard let found = values.last(where: { $0.from <= day }), found.value != nil else { return nil }
    return found
  }
}

package struct DatedValue: Hashable, Sendable {
  package let from: CivilDate
  package let value: FactValue?
}

package enum NamedDate: String, Codable, CaseIterable, Sendable {
  case submittedOn = "submitted_on"
  case batchYear = "batch_year"
  case spentOn = "spent_on"
}
