internal import Casework
internal import Hummingbird
internal import Records
internal import Standards

/// The people who act for an enterprise: an agent admits another by the login, and may remove one.
struct AgentRoutes {
  let premises: Premises

  func add(to routes: PortalRoutes) {
    routes.signedIn.get("apply/agents") { _, context in context.page(try await page(context).page(context.language)) }
    routes.signedIn.post("apply/agents") { _, context in try await admit(context) }
    routes.signedIn.post("apply/agents/:account/removal") { _, context in try await remove(context) }
  }

  private func enterprise(_ context: SignedInContext) throws -> EnterpriseID {
    guard context.visitor.roles.contains(.applicant), let id = context.visitor.enterprise else { throw Fault.notFound }
    return id
  }

  private func page(_ context: SignedInContext, error: Phrase? = nil) async throws -> AgentsPage {
    let id = try enterprise(context)
    let found = try await premises.office.read { desk -> (Registration, [Directory.Person])? in
      guard let body = try desk.load(Enterprise.self, id) else { return nil }
      let directory = Directory(desk.transaction)
      return (body.registration, try body.agents.sorted().compactMap { try directory.person($0) })
    }
    guard let (registration, people) = found else { throw Fault.notFound }
    return AgentsPage(
      enterprise: registration.name, agents: people.map { .init(id: $0.id.rawValue, name: $0.name, login: $0.login) },
      own: context.visitor.accountID, typed: context.form.typed("login"), error: error, csrf: context.csrf)
  }

  private func admit(_ context: SignedInContext) async throws -> Response {
    let (id, actor) = (try enterprise(context), context.actor)
    let login = FieldReader.trimmed(FieldReader.halfWidth(context.form.typed("login"))).lowercased()
    let admitted = try await premises.office.perform(by: actor, as: .applicant) { desk -> Bool in
      // One who is unknown, is staff or acts for somebody else gets the same answer.
      guard let person = try Directory(desk.transaction).person(login: login), person.roles == [.applicant],
        !person.disabled, person.enterprises.isEmpty || person.enterprises.contains(id)
      else { return false }
      try desk.change(Enterprise.self, id) { try $0.admit(person.id, by: actor) }
      return true
    }
    guard admitted else {
      return context.page(try await page(context, error: Words.Registration.agentUnknown).page(context.language))
    }
    return context.redirect(to: .agents, flash: Words.Registration.agentAdmitted)
  }

  private func remove(_ context: SignedInContext) async throws -> Response {
    let (id, actor, account) = (try enterprise(context), context.actor, AccountID(try context.id("account")))
    _ = try await premises.office.change(Enterprise.self, id, by: actor, as: .applicant) { body, _ in
      try body.remove(account, by: actor)
    }
    return context.redirect(
      to: account == actor.account ? .home : .agents, flash: Words.Registration.agentRemoved)
  }
}
