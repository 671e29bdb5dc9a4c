package import Standards

/// What a person should know because something happened; shown in the inbox, and mailed where mail is set up.
package struct InboxMessage: Codable, Hashable, Sendable {
  package enum Recipient: Codable, Hashable, Sendable {
    /// Every agent of the enterprise.
    case enterprise(EnterpriseID)
    case account(AccountID)
    /// Everybody who holds the role.
    case role(Role)
  }

  /// What the message's link opens.
  package enum Target: Codable, Hashable, Sendable {
    case application(CaseID)
    case confirmation(CaseID)
    case correction(CaseID)
    case account(CaseID)
    case panel(CaseID)
    case desk(CaseID)
    case notice(NoticeID)
    case receipt(CaseID)
  }

  package let to: Recipient
  package let title: Phrase
  package let body: Phrase
  package let target: Target

  init(_ to: Recipient, _ target: Target, _ title: Phrase, _ body: Phrase) {
    self.to = to
    self.title = title
    self.body = body
    self.target = target
  }
}
