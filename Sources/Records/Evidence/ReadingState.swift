internal import Casework
package import Standards

/// How far the reading of one file has come.
package enum ReadingState: String, Codable, CaseIterable, Sendable {
  case queued, reading, read
  /// Nothing could be read, or the reading broke down too often: a person reads it.
  case failed

  /// Nothing more will come of itself.
  package var isSettled: Bool { self == .read || self == .failed }
}

/// How much of a kept reading is fetched.
package enum ReadingDepth: Sendable { case state, brief, whole }

/// A reading as it is kept. Its answer is opaque here: the JSON of whoever reads.
package struct StoredReading: Hashable, Sendable {
  package let key: ReadingKey
  package let state: ReadingState
  package let attempts: Int
  package let queuedAt: Instant
  package let finishedAt: Instant?
  /// What is known so far, without the pages' text: complete when settled; `nil` before the first verdict, where
  /// nothing came, and where it was not asked for.
  package let brief: String?
  /// The whole of it; `nil` until it is complete and where it was not asked for.
  package let answer: String?

  init(_ row: ResultRow, _ transaction: any Transaction) throws {
    let key = try ReadingKey(row)
    func opened(_ column: String) throws -> String? {
      let text = try row.optionalText(column).map { try transaction.open($0, at: ReadingShelf.place(key)) }
      return text.flatMap { $0.isErasedOnRequest ? nil : $0 }
    }
    self.key = key
    guard let state = ReadingState(rawValue: try row.text("state")) else {
      throw StorageFault.unreadable("readings: state")
    }
    self.state = state
    attempts = try row.count("attempts")
    queuedAt = try row.instant("queued_at_ms")
    finishedAt = row.optionalInstant("finished_at_ms")
    brief = try opened("brief")
    answer = try opened("answer")
  }
}
