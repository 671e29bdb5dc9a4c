internal import Casework
internal import Foundation

/// Finds whose key seals what an event of one stream says.
struct PersonalOwners {
  private let transaction: any Transaction
  private let stream: StreamID

  init(_ transaction: any Transaction, _ stream: StreamID) {
    self.transaction = transaction
    self.stream = stream
  }

  /// The event as it is stored.
  func sealed<Event: DomainEvent>(_ event: Event, version: Int) throws -> Event {
    try event.replacingPersonal { value, owner in
      try transaction.seal(value, of: subject(of: owner), at: RecordedEvent.place(stream, version))
    }
  }

  private func subject(of owner: PersonalOwner) throws -> SealedSubject {
    switch owner {
    case .applicant: try applicant(of: stream.key)
    case .applicantOf(let id): try applicant(of: id.rawValue)
    case .payee(let payment):
      if let entry = try PaymentLedger(transaction).entry(payment.rawValue) {
        try applicant(of: entry.caseID)
      } else {
        .batch(stream.key)
      }
    case .filing: .filing(stream.key)
    case .account(let id): .account(id.rawValue)
    case .objector(let id): .objection(id.rawValue)
    }
  }

  /// Read from the case's first event: the projections may be in the making.
  private func applicant(of id: String) throws -> SealedSubject {
    let ring = try transaction.ring
    if let known = ring.enterprises[id] { return .enterprise(known) }
    let first = StreamID(CaseFile.self, id)
    let row = try transaction.row("select body from events where stream = \(first) and version = 1")
    guard let row,
      case .opened(let opened)? = try? JSONDecoder().decode(
        CaseEvent.self, from: Data(try row.text("body").utf8))
    else { return .filing(id) }
    ring.enterprises[id] = opened.enterprise.rawValue
    return .enterprise(opened.enterprise.rawValue)
  }
}
