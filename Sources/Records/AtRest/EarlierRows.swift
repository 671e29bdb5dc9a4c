internal import Casework
internal import SMCrypto
internal import Standards

/// Seals what versions of the program before ``Migration/dataKeys`` wrote in clear; once for an installation.
///
/// This is the one time that rows of the record are rewritten: their content stays, and the verifiable log begins
/// after it. Killed in between, it goes on where it was.
struct EarlierRows {
  private let engine: VaultEngine

  init(_ engine: VaultEngine) { self.engine = engine }

  private static let done = "at-rest.sealed"
  private static let tables = "at-rest.tables"
  private static let batch = 500

  func seal(at moment: Instant) async throws {
    guard try await Settings(engine).value(EarlierRows.done) == nil else { return }
    let last = try await engine.read { try EventStore($0).lastSequence() }
    var sequence = 0
    while sequence < last {
      let from = sequence
      let guards = EarlierRows.guards(engine.dialect)
      sequence = try await engine.writeAlone { try EarlierRows.sealEvents($0, guards, after: from) }
    }
    if last > 0 { try await engine.writeAlone { try EarlierRows.sealTables($0) } }
    if last > 0 { try await engine.forgetRemains(compacting: true) }
    try await Settings(engine).set(EarlierRows.done, to: String(moment.milliseconds))
  }

  private static func sealEvents(
    _ transaction: any Transaction, _ guards: (lift: Query, restore: Query), after sequence: Int
  ) throws -> Int {
    try transaction.run(guards.lift)
    let rows = try transaction.rows(
      """
      select \(RecordedEvent.columns) from events where sequence > \(sequence) order by sequence limit \(batch)
      """)
    var last = sequence
    for row in rows {
      last = try row.count("sequence")
      let stored = try row.text("body")
      guard !SealedBody.holdsAny(stored) else { continue }
      let event = try RecordedEvent(row, transaction)
      guard let body = try Subjects.all[event.stream.subject]?.sealed(event, transaction), SealedBody.holdsAny(body)
      else { continue }
      try transaction.run("update events set body = \(body) where sequence = \(last)")
    }
    try transaction.run(guards.restore)
    return last
  }

  private static func sealTables(_ transaction: any Transaction) throws {
    guard try transaction.row("select 1 as found from settings where key = \(tables)") == nil else { return }
    try sealAccounts(transaction)
    try sealContacts(transaction)
    try sealSecrets(transaction)
    try sealLetters(transaction)
    try sealReadings(transaction)
    try sealMessages(transaction)
    try Settings.set(tables, to: "1", transaction)
  }

  private static func sealAccounts(_ transaction: any Transaction) throws {
    for row in try transaction.rows("select id from accounts where login_hash is null") {
      let stream = StreamID(Account.self, try row.text("id"))
      let events = try EventStore(transaction).events(of: stream).map { try $0.decoded(as: AccountEvent.self) }
      try AccountIdentity(transaction).write(try Account(folding: events).opened)
    }
  }

  private static func sealContacts(_ transaction: any Transaction) throws {
    for row in try transaction.rows("select account, email from contacts") {
      let email = try row.text("email")
      guard SealedText(email) == nil else { continue }
      try Directory(transaction).setEmail(email, of: AccountID(try row.text("account")))
    }
  }

  private static func sealSecrets(_ transaction: any Transaction) throws {
    for row in try transaction.rows("select account, totp_secret from credentials where totp_secret is not null") {
      guard case .blob(let secret) = row["totp_secret"], SealedText(String(decoding: secret, as: UTF8.self)) == nil
      else { continue }
      let account = try row.text("account")
      let value = try Credentials.sealed(secret, of: account, transaction)
      try transaction.run("update credentials set totp_secret = \(value) where account = \(account)")
    }
  }

  /// Whose a waiting letter is was not kept: it goes under the office's own key; a sent one needs no text.
  private static func sealLetters(_ transaction: any Transaction) throws {
    try transaction.run("update outbox set address = '', subject = '', body = '' where sent_at_ms is not null")
    for row in try transaction.rows("select id, address, subject, body from outbox where sent_at_ms is null") {
      let (id, address) = (try row.text("id"), try row.text("address"))
      guard SealedText(address) == nil else { continue }
      let sealed = try [address, try row.text("subject"), try row.text("body")].map {
        try transaction.seal($0, of: .batch("letters"), at: Outbox.place(id))
      }
      try transaction.run(
        """
        update outbox set address = \(sealed[0]), subject = \(sealed[1]), body = \(sealed[2]) where id = \(id)
        """)
    }
  }

  private static func sealReadings(_ transaction: any Transaction) throws {
    for row in try transaction.rows("select digest, expecting, applicant from readings where brief is not null") {
      let (key, applicant) = (try ReadingKey(row), try row.text("applicant"))
      let stored = try transaction.row(
        "select brief, answer from readings where digest = \(key.digest) and expecting = \(key.expectation)")
      let texts = [stored?.optionalText("brief"), stored?.optionalText("answer")]
      guard texts.contains(where: { $0.map { SealedText($0) == nil } ?? false }) else { continue }
      let sealed = try texts.map { try $0.map { try ReadingShelf.sealed($0, key, of: applicant, transaction) } }
      try transaction.run(
        """
        update readings set brief = \(sealed[0]), answer = \(sealed[1])
        where digest = \(key.digest) and expecting = \(key.expectation)
        """)
    }
    for row in try transaction.rows("select kind, mark, digest from reading_marks") {
      let (kind, mark, digest) = (try row.text("kind"), try row.text("mark"), try row.text("digest"))
      let hash = try ReadingShelf.mark(mark, kind, transaction)
      try transaction.run(
        "update reading_marks set mark = \(hash) where kind = \(kind) and mark = \(mark) and digest = \(digest)")
    }
  }

  /// Only what the bank and the accounts are about repeats something personal in its words.
  private static func sealMessages(_ transaction: any Transaction) throws {
    let kinds = ["paymentInstructed", "paymentReturned", "accountCorrected", "objectionFiled"]
    let streams = try transaction.rows("select distinct stream from events where kind in (\(list: kinds))")
    for row in streams {
      guard let stream = StreamID(try row.text("stream")), stream.subject == CaseFile.streamPrefix else { continue }
      var file: CaseFile?
      let projector = Projector(transaction: transaction, world: World(now: { Instant(milliseconds: 0) }), live: false)
      for event in try EventStore(transaction).events(of: stream).map({ try $0.decoded(as: CaseEvent.self) }) {
        let before = file
        var next = file
        if next == nil { next = try CaseFile(folding: CollectionOfOne(event)) } else { try next?.apply(event) }
        if kinds.contains(event.event.kind) { try next?.deliver(event, after: before, projector) }
        file = next
      }
    }
  }
}

extension EarlierRows {
  /// What lifts the ban on changing events for one transaction, and what sets it again.
  private static func guards(_ dialect: Dialect) -> (lift: Query, restore: Query) {
    switch dialect {
    case .sqlite: ("drop trigger if exists events_never_change", Query(unchecked: Migration.eventsAreOnlyErased))
    case .postgres:
      ("drop trigger if exists events_never_change on events", Query(unchecked: Migration.guardOfEvents(.postgres)))
    }
  }
}
