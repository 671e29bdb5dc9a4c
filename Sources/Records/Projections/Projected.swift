package import Casework

/// An aggregate of which the pages read rows.
package protocol Projected: Aggregate {
  /// What one event moves besides the aggregate's own rows: ledger entries, messages.
  /// - Parameter before: the state it happened in; `nil` for the first event.
  func post(_ event: Recorded<Event>, after before: Self?, _ projector: Projector) throws
  /// Writes the rows that show the present state; a function of the state alone.
  func writeRows(key: String, _ projector: Projector) throws
  /// Records what one command's events bring about elsewhere; live only, since the consequences are events too.
  func follow(_ events: [Recorded<Event>], _ desk: Desk) throws
}

extension Projected {
  package func follow(_ events: [Recorded<Event>], _ desk: Desk) throws {}
}
