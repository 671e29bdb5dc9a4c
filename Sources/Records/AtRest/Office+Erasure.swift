package import Casework
internal import Standards

extension Office {
  /// Erases what is kept about one subject: its data key goes, and with it every value sealed under it, in the record,
  /// in the lists and in what was read off its papers. No event changes; that it was done, and why, is an event.
  ///
  /// The papers themselves are files and stay; so do amounts, dates and decisions, which are the office's record.
  /// - Throws: ``ErasureFault``, ``Refusal`` (`reasonMissing`).
  package func erase(_ subject: SealedSubject, reason: String, by actor: Actor) async throws {
    let events = try Erasure.record(PersonalErased(subject: subject.text, reason: reason))
    let world = world
    try await engine.writeAlone { transaction in
      try SubjectErasure(transaction, subject).demandNothingUnderWay()
      let erased = try transaction.run(
        """
        update data_keys set wrapped = '', erased_at_ms = \(world.machine())
        where subject = \(subject.text) and erased_at_ms is null
        """)
      guard erased > 0 else { throw ErasureFault.nothingKept(subject.text) }
      (try? transaction.ring)?.forget()
      // States of this transaction only: what others remember still knows what is erased here.
      let desk = Desk(transaction, actor: actor, role: nil, world: world, cache: FoldCache(limit: .max))
      try desk.open(Erasure.self, ErasureID(RandomText.hexadecimal(bytes: 16)), with: events)
      try SubjectErasure(transaction, subject).tidy(desk)
    }
    try await engine.forgetRemains(compacting: false)
  }
}

extension Erasure: Projected {
  package func post(_ event: Recorded<ErasureEvent>, after before: Erasure?, _ projector: Projector) throws {}
  package func writeRows(key: String, _ projector: Projector) throws {}
}

/// What follows from an erasure in the tables beside the events.
private struct SubjectErasure {
  let transaction: any Transaction
  let subject: SealedSubject

  init(_ transaction: any Transaction, _ subject: SealedSubject) {
    self.transaction = transaction
    self.subject = subject
  }

  private var cases: [CaseID] {
    get throws {
      switch subject.kind {
      case "enterprise":
        try transaction.rows("select id from cases where enterprise = \(subject.name) order by id").map {
          CaseID(try $0.text("id"))
        }
      case "case": [CaseID(subject.name)]
      default: []
      }
    }
  }

  func demandNothingUnderWay() throws {
    let ids = try cases.map(\.rawValue)
    let open =
      try transaction.row(
        "select count(*) as n from cases where id in (\(list: ids)) and state not like 'closed.%'")?.count("n") ?? 0
    guard open == 0 else { throw ErasureFault.underWay(open) }
    switch subject.kind {
    case "objection":
      let isOpen = try transaction.row(
        "select 1 as found from objections where id = \(subject.name) and state = 'open'")
      guard isOpen == nil else { throw ErasureFault.objectionOpen }
    case "account":
      let isActive = try transaction.row("select 1 as found from accounts where id = \(subject.name) and disabled = 0")
      guard isActive == nil else { throw ErasureFault.accountActive }
    default: break
    }
  }

  /// The rows become what a rebuild from the events now gives.
  func tidy(_ desk: Desk) throws {
    for id in try cases {
      guard let file = try desk.load(CaseFile.self, id) else { continue }
      try CaseTable(transaction).write(CaseRow(file, desk.world))
    }
    switch subject.kind {
    case "account":
      if let account = try desk.load(Account.self, AccountID(subject.name)) {
        try AccountIdentity(transaction).write(account.opened)
      }
      try transaction.run("delete from credentials where account = \(subject.name)")
      try transaction.run("delete from contacts where account = \(subject.name)")
      try transaction.run("delete from sessions where account = \(subject.name)")
    case "enterprise":
      try transaction.run(
        """
        delete from reading_marks where digest in (select digest from readings where applicant = \(subject.name))
        """)
      try transaction.run(
        """
        update readings set state = 'failed', brief = null, answer = null, sketch = null, lease = null,
          lease_until_ms = null
        where applicant = \(subject.name)
        """)
    default: break
    }
  }
}
