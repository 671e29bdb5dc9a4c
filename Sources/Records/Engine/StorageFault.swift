/// What can go wrong between a command and the disk; mapped once, at the edge, to words for a person.
package enum StorageFault: Error, Hashable, Sendable {
  /// A UNIQUE guard; the text names the columns (`invoice_recognitions.invoice`).
  case duplicate(String)
  /// A CHECK guard; the text names the constraint.
  case checkFailed(String)
  case foreignKey(String)
  /// Another process held the database longer than the busy timeout.
  case busy
  /// The database's server does not answer, and did not come back while the engine waited for it.
  case unavailable(String)
  /// The answer to a COMMIT was lost and could not be found out: it was recorded as a whole or not at all. The same
  /// command with the same ``IdempotencyKey`` may be given again.
  case uncertain
  /// No space left: nothing was recorded; reads go on, and writes resume when there is space.
  case full
  /// The disk failed while committing. What was on its way is not acknowledged and the engine refuses writes until
  /// the program is started again: after a failed fsync nothing can be known about the pages that were written.
  case broken(String)
  /// A row or an event that this program cannot read.
  case unreadable(String)
  /// The database's schema is not the one this program was built for.
  case schema(found: Int, expected: Int)
  case failed(String)
}

/// Somebody else recorded something on this stream since it was read.
package struct Conflict: Error, Hashable, Sendable {
  package let stream: String
  package let expected: Int
  package let found: Int

  package init(stream: String, expected: Int, found: Int) {
    self.stream = stream
    self.expected = expected
    self.found = found
  }
}
