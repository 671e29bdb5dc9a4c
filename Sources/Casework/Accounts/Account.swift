internal import Standards

/// A person who signs in, with the roles held; every change of a role is an event.
package struct Account: Aggregate, Hashable, Sendable {
  package static let streamPrefix = "account"

  package let opened: AccountOpened
  package private(set) var roles: Set<Role>
  package private(set) var isDisabled = false
  package private(set) var version: Int

  package init(folding events: some Sequence<Recorded<AccountEvent>>) throws(BrokenHistory) {
    var iterator = events.makeIterator()
    guard let first = iterator.next(), case .created(let opened) = first.event, first.version == 1 else {
      throw BrokenHistory(stream: Account.streamPrefix, version: 0, kind: "created")
    }
    self.opened = opened
    roles = Set(opened.roles)
    version = 1
    while let recorded = iterator.next() { try apply(recorded) }
  }

  package mutating func apply(_ recorded: Recorded<AccountEvent>) throws(BrokenHistory) {
    let broken = BrokenHistory(stream: "account:\(id)", version: recorded.version, kind: recorded.event.kind)
    guard recorded.version == version + 1 else { throw broken }
    switch recorded.event {
    case .roleGranted(let role):
      guard roles.insert(role).inserted, Role.violated(by: roles) == nil else { throw broken }
    case .roleRevoked(let role): guard roles.remove(role) != nil else { throw broken }
    case .disabled: isDisabled = true
    case .enabled: isDisabled = false
    case .credentialReset: break
    case .created: throw broken
    }
    version = recorded.version
  }

  package var id: AccountID { opened.id }
}

extension Account {
  /// - Throws: `nameMissing`, `rolesExclude`.
  package static func create(_ opened: AccountOpened, by actor: Actor) throws(Refusal) -> [AccountEvent] {
    let enrolment = opened.roles == [.applicant]
    try Permissions.check(actor, enrolment ? .enrol : .createAccount, at: nil)
    // A system administrator makes accounts; roles are the security administrator's to give.
    guard enrolment || opened.roles.isEmpty || actor == .system else { throw .notPermitted(.grantRole, at: nil) }
    guard opened.name.contains(where: { !$0.isWhitespace }), opened.login.contains(where: { !$0.isWhitespace })
    else { throw .account(.nameMissing) }
    guard Role.violated(by: Set(opened.roles)) == nil else { throw .account(.rolesExclude) }
    return [.created(opened)]
  }

  /// - Throws: `ownRoles` for one's own account, `rolesExclude`, `roleHeld`, `accountDisabled`.
  package func grant(_ role: Role, by actor: Actor) throws(Refusal) -> [AccountEvent] {
    try Permissions.check(actor, .grantRole, at: nil)
    guard actor.account != id else { throw .account(.ownRoles) }
    guard !isDisabled else { throw .account(.accountDisabled) }
    guard !roles.contains(role) else { throw .account(.roleHeld) }
    guard Role.violated(by: roles.union([role])) == nil else { throw .account(.rolesExclude) }
    return [.roleGranted(role)]
  }

  package func revoke(_ role: Role, by actor: Actor) throws(Refusal) -> [AccountEvent] {
    try Permissions.check(actor, .revokeRole, at: nil)
    guard actor.account != id else { throw .account(.ownRoles) }
    guard roles.contains(role) else { throw .account(.roleNotHeld) }
    return [.roleRevoked(role)]
  }

  package func disable(reason: String, by actor: Actor) throws(Refusal) -> [AccountEvent] {
    try Permissions.check(actor, .disableAccount, at: nil)
    guard actor.account != id else { throw .account(.ownRoles) }
    guard !isDisabled else { throw .account(.accountDisabled) }
    try reason.requireReason(clause: "")
    return [.disabled(Reasoned(reason: reason))]
  }

  package func enable(by actor: Actor) throws(Refusal) -> [AccountEvent] {
    try Permissions.check(actor, .enableAccount, at: nil)
    guard actor.account != id else { throw .account(.ownRoles) }
    guard isDisabled else { throw .account(.accountActive) }
    return [.enabled]
  }

  package func resetCredential(by actor: Actor) throws(Refusal) -> [AccountEvent] {
    try Permissions.check(actor, .resetCredential, at: nil)
    guard actor.account != id else { throw .account(.ownRoles) }
    return [.credentialReset]
  }

  /// A person's own password or second factor; recorded under the own name.
  /// - Throws: `notPermitted` for somebody else's account, `accountDisabled`.
  package func changeOwnCredential(by actor: Actor) throws(Refusal) -> [AccountEvent] {
    guard actor.account == id else { throw .notPermitted(.resetCredential, at: nil) }
    guard !isDisabled else { throw .account(.accountDisabled) }
    return [.credentialReset]
  }
}

extension Role {
  /// The rule that `roles` break: two exclusive roles, or applicant and staff in one person.
  package static func violated(by roles: Set<Role>) -> Set<Role>? {
    if roles.contains(.applicant), roles.count > 1 { return roles }
    return exclusive.first { $0.intersection(roles).count > 1 }
  }
}
