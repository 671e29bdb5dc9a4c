package import Casework

extension Account: Projected {
  package func post(_ event: Recorded<AccountEvent>, after before: Account?, _ projector: Projector) throws {
    guard before == nil else { return }
    try projector.transaction.run(
      """
      insert into accounts (id, login, name, department, disabled, created_at_ms, version)
      values (\(id.rawValue), \(id.rawValue), '', '', 0, \(event.at), 1)
      """)
    try AccountIdentity(projector.transaction).write(opened)
  }

  package func writeRows(key: String, _ projector: Projector) throws {
    let transaction = projector.transaction
    try transaction.run(
      "update accounts set disabled = \(isDisabled), version = \(version) where id = \(id.rawValue)")
    try transaction.run("delete from account_roles where account = \(id.rawValue)")
    for role in roles.sorted() {
      try transaction.run("insert into account_roles (account, role) values (\(id.rawValue), \(role.rawValue))")
    }
    // Who is disabled, or has lost or gained a role, signs in anew.
    if projector.live { try transaction.run("delete from sessions where account = \(id.rawValue)") }
  }
}

extension Enterprise: Projected {
  package func post(_ event: Recorded<EnterpriseEvent>, after before: Enterprise?, _ projector: Projector) throws {
    guard before == nil else { return }
    try projector.transaction.run(
      """
      insert into enterprises (credit_code, version, name, search, registered_at_ms)
      values (\(id.rawValue), 1, \(registration.name), '', \(event.at))
      """)
  }

  package func writeRows(key: String, _ projector: Projector) throws {
    let transaction = projector.transaction
    try transaction.run(
      """
      update enterprises set version = \(version), name = \(registration.name),
        search = \("\(registration.name) \(id.rawValue)".lowercased())
      where credit_code = \(id.rawValue)
      """)
    try transaction.run("delete from enterprise_agents where credit_code = \(id.rawValue)")
    for agent in agents.sorted() {
      try transaction.run(
        "insert into enterprise_agents (credit_code, account) values (\(id.rawValue), \(agent.rawValue))")
    }
  }
}
