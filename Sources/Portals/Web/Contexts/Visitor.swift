package import Casework
internal import Standards

/// The person behind a signed-in session, read afresh from the accounts on every request, so that a role taken away
/// is gone at the next click.
package struct Visitor: Sendable, Hashable {
  package let account: AccountID
  /// As shown on pages; personal data, kept out of logs and metrics.
  package let name: String
  package let roles: Set<Role>
  /// The enterprise an applicant acts for; `nil` for staff.
  package let enterprise: EnterpriseID?

  package init(account: AccountID, name: String, roles: Set<Role>, enterprise: EnterpriseID? = nil) {
    self.account = account
    self.name = name
    self.roles = roles
    self.enterprise = enterprise
  }

  package var accountID: String { account.rawValue }
  package var creditCode: String? { enterprise?.rawValue }

  /// Holds any role of the offices; such sessions are shorter and need a second factor.
  package var isStaff: Bool { roles.contains(where: \.isStaff) }

  /// Who asks, for commands and permissions.
  package var actor: Actor { Actor(account: account, roles: roles, enterprise: enterprise) }

  /// The roles' titles for the page's header.
  func roleWords(_ language: Language) -> String? {
    roles.isEmpty ? nil : roles.sorted().map { $0.title[language] }.joined(separator: language == .zh ? "、" : ", ")
  }
}
