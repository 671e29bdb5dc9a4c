extension AccountEvent {
  /// Who stands behind an account: events and lists name people by the account's id alone.
  package func replacingPersonal(
    _ replace: (_ value: String, _ owner: PersonalOwner) throws -> String
  ) rethrows -> AccountEvent {
    guard case .created(let opened) = self else { return self }
    let owner = PersonalOwner.account(opened.id)
    return .created(
      AccountOpened(
        id: opened.id, login: try replace(opened.login, owner), name: try replace(opened.name, owner),
        department: try replace(opened.department, owner), roles: opened.roles))
  }
}
