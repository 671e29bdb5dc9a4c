internal import Standards

/// The person behind a signed-in session, read afresh from the accounts on every request, so that a role taken away
/// is gone at the next click.
package struct Visitor: Sendable, Hashable {
  package let accountID: String
  /// As shown on pages; personal data, kept out of logs and metrics.
  package let name: String
  /// Raw values of the role table: `applicant`, `clerk`, `financeMaker` …
  package let roles: Set<String>
  /// The enterprise an applicant acts for; `nil` for staff.
  package let creditCode: String?

  package init(accountID: String, name: String, roles: Set<String>, creditCode: String? = nil) {
    self.accountID = accountID
    self.name = name
    self.roles = roles
    self.creditCode = creditCode
  }

  /// The roles' titles for the page's header.
  func roleWords(_ language: Language) -> String? { nil }

  /// Holds any role of the offices; their sessions are shorter and need a second factor.
  package var isStaff: Bool { roles.contains { $0 != "applicant" } }
}
