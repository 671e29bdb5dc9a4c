internal import Casework

/// Every kind of stream there is, by its prefix.
enum Subjects {
  /// How a row of some stream moves that stream's state.
  struct Subject: Sendable {
    let prefix: String
    let take: @Sendable (RecordedEvent, (any Projected)?, Projector) throws -> any Projected
    /// The row's body as it is stored today.
    let sealed: @Sendable (RecordedEvent, any Transaction) throws -> String
  }

  static let all: [String: Subject] = Dictionary(
    uniqueKeysWithValues: [
      subject(CaseFile.self), subject(Account.self), subject(Enterprise.self), subject(Determination.self),
      subject(PublicNotice.self), subject(PaymentBatch.self), subject(PolicyHistory.self), subject(Erasure.self),
    ].map { ($0.prefix, $0) })

  private static func subject<A: Projected>(_ type: A.Type) -> Subject {
    Subject(prefix: A.streamPrefix) { row, before, projector in
      try projector.take(try row.decoded(as: A.Event.self), after: before as? A)
    } sealed: { row, transaction in
      let event = try row.decoded(as: A.Event.self).event
      return try RecordedEvent.text(
        of: PersonalOwners(transaction, row.stream).sealed(event, version: row.version))
    }
  }
}
