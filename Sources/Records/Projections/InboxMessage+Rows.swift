internal import Casework
internal import Standards

extension InboxMessage.Recipient {
  /// As the table has it: `role:expert`.
  var row: String {
    switch self {
    case .enterprise(let id): "enterprise:\(id)"
    case .account(let id): "account:\(id)"
    case .role(let role): "role:\(role.rawValue)"
    }
  }
}

extension InboxMessage.Target {
  var row: String {
    switch self {
    case .application(let id): "application:\(id)"
    case .confirmation(let id): "confirmation:\(id)"
    case .correction(let id): "correction:\(id)"
    case .account(let id): "account:\(id)"
    case .panel(let id): "panel:\(id)"
    case .desk(let id): "desk:\(id)"
    case .notice(let id): "notice:\(id)"
    case .receipt(let id): "receipt:\(id)"
    }
  }

  init(row: String) throws(StorageFault) {
    let parts = row.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw .unreadable("messages.target") }
    let id = CaseID(parts[1])
    switch parts[0] {
    case "application": self = .application(id)
    case "confirmation": self = .confirmation(id)
    case "correction": self = .correction(id)
    case "account": self = .account(id)
    case "panel": self = .panel(id)
    case "desk": self = .desk(id)
    case "notice": self = .notice(NoticeID(parts[1]))
    case "receipt": self = .receipt(id)
    default: throw .unreadable("messages.target")
    }
  }
}

extension Projector {
  /// Puts the messages of one event into the inbox, and into the outbox when the event is live.
  /// - Parameters:
  ///   - blanked: the same messages as they would be if what is personal in the event were erased.
  ///   - enterprise: whose key seals a body that repeats something personal.
  func deliver(
    _ messages: [InboxMessage], blanked: [InboxMessage], of event: Recorded<some DomainEvent>,
    about enterprise: EnterpriseID
  ) throws {
    for (index, message) in messages.enumerated() {
      let isPersonal = blanked.indices.contains(index) && blanked[index].body != message.body
      let body = try [message.body.zh, message.body.en].map { text in
        guard isPersonal || text.contains(String.erasedOnRequest) else { return text }
        return try transaction.seal(text, of: .enterprise(enterprise.rawValue), at: Inbox.place)
      }
      try transaction.run(
        """
        insert into messages (id, recipient, target, kind, subject_zh, subject_en, body_zh, body_en, sent_at_ms)
        values (\(Projector.messageID(event.sequence ?? 0, index)), \(message.to.row), \(message.target.row),
          \(event.event.kind), \(message.title.zh), \(message.title.en), \(body[0]), \(body[1]), \(event.at))
        on conflict (id) do update set body_zh = excluded.body_zh, body_en = excluded.body_en
        """)
      if live { try mail(message, at: event.at) }
    }
  }

  /// To the agents' own addresses; a role has none.
  private func mail(_ message: InboxMessage, at moment: Instant) throws {
    let addresses: [ResultRow] =
      switch message.to {
      case .account(let id): try transaction.rows("select account from contacts where account = \(id.rawValue)")
      case .enterprise(let id):
        try transaction.rows(
          """
          select c.account from contacts c join enterprise_agents a on a.account = c.account
          where a.credit_code = \(id.rawValue) order by c.account
          """)
      case .role: []
      }
    for row in addresses {
      let account = try row.text("account")
      guard let email = try Directory(transaction).email(of: AccountID(account)) else { continue }
      try Outbox.queue(
        transaction, to: email, of: account, subject: "\(message.title.zh) / \(message.title.en)",
        body: "\(message.body.zh)\n\n\(message.body.en)\n", at: moment)
    }
  }

  /// Sorts as the events do.
  private static func messageID(_ sequence: Int64, _ index: Int) -> String {
    func padded(_ number: String, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - number.count)) + number
    }
    return padded(String(sequence), 12) + "-" + padded(String(index), 3)
  }
}
