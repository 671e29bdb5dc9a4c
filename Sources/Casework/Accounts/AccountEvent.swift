package enum AccountEvent: DomainEvent {
  case created(AccountOpened)
  case roleGranted(Role)
  case roleRevoked(Role)
  case disabled(Reasoned)
  case enabled
  case credentialReset

  package var kind: String {
    switch self {
    case .created: "created"
    case .roleGranted: "roleGranted"
    case .roleRevoked: "roleRevoked"
    case .disabled: "disabled"
    case .enabled: "enabled"
    case .credentialReset: "credentialReset"
    }
  }
}

/// Passwords and second factors are no events; they live, hashed, with the records.
package struct AccountOpened: Codable, Hashable, Sendable {
  package let id: AccountID
  package let login: String
  package let name: String
  package let department: String
  package let roles: [Role]

  package init(id: AccountID, login: String, name: String, department: String = "", roles: [Role]) {
    self.id = id
    self.login = login
    self.name = name
    self.department = department
    self.roles = roles
  }
}
