package import Standards

/// The version of a dated parameter that was used.
package struct ParameterUse: Codable, Hashable, Sendable {
  package let id: String
  package let label: Phrase
  package let value: Phrase
  package let validFrom: CivilDate
  /// The named date it was looked up at: `submitted_on`, `batch_year`, `spent_on`.
  package let asOf: String
  /// The day it was looked up at; `nil` for a date of the single expense line.
  package let lookedUpAt: CivilDate?
  package let clause: ClauseID
  /// The day somebody last compared the value with the guide.
  package let checkedOn: CivilDate

  init(_ parameter: Parameter, _ dated: DatedValue, at day: CivilDate?) {
    id = parameter.id
    label = parameter.label
    value = parameter.shown(dated)
    validFrom = dated.from
    asOf = parameter.asOf.rawValue
    lookedUpAt = day
    clause = parameter.clause
    checkedOn = parameter.checkedOn
  }
}
