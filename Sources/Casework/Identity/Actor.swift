/// Who asks: an account with its roles, the public without one, or the platform's own clock.
package struct Actor: Hashable, Sendable {
  package let account: AccountID
  package let roles: Set<Role>
  /// The enterprise an applicant acts for.
  package let enterprise: EnterpriseID?

  package init(account: AccountID, roles: Set<Role>, enterprise: EnterpriseID? = nil) {
    self.account = account
    self.roles = roles
    self.enterprise = enterprise
  }

  /// Acts only through ``CaseFile/due(at:)``: time itself has no discretion.
  package static let system = Actor(account: "system", roles: [])
  package static let publicVisitor = Actor(account: "public", roles: [])

  package var parties: [Party] {
    if self == .system { return [.system] }
    return [.anyone] + roles.sorted().map(Party.role)
  }
}

/// A column of the permission table.
package enum Party: Hashable, Sendable, CaseIterable {
  case anyone, system
  case role(Role)

  package static var allCases: [Party] { [.anyone, .system] + Role.allCases.map(Party.role) }
}
