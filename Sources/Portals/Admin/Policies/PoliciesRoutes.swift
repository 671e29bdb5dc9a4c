internal import Casework
internal import Hummingbird
internal import Logging
internal import PolicyCore
internal import Records
internal import Standards

/// What the policy officer sees of the policies, and the taking into use of a round that nobody has applied under.
package struct PoliciesRoutes: AreaRoutes {
  let premises: Premises

  package init(premises: Premises) { self.premises = premises }

  package func add(to routes: PortalRoutes) {
    routes.staff.get("policies") { _, context in
      try context.require(.reloadPolicy)
      return try await show(context, checked: context.query["check"] == "yes" ? await folder() : nil)
    }
    routes.staff.post("policies/:slug/:round/reload") { _, context in try await reload(context) }
  }

  /// - Throws: a page that says so when the folder cannot be read.
  private func folder() async throws -> [PoliciesOnDisk.Round] {
    guard let disk = premises.policiesOnDisk, let rounds = try? await disk.read() else {
      throw Fault(.serviceUnavailable, reason: Words.policyUnreadable)
    }
    return rounds
  }

  private func show(
    _ context: StaffContext, checked: [PoliciesOnDisk.Round]?, problem: Phrase? = nil
  ) async throws -> Response {
    let policies = premises.policies.all
    let keys = policies.map { PolicyShelf.Key(slug: $0.slug, round: $0.round.id) }
    let submitted = try await premises.office.read { desk in
      let numbers = CaseNumbers(desk.transaction)
      return try Dictionary(
        keys.map { ($0, try numbers.submitted(programme: $0.slug, round: $0.round)) }, uniquingKeysWith: { a, _ in a })
    }
    let page = PoliciesPage(
      policies: policies, submitted: submitted, folder: checked, mayReload: context.may(.reloadPolicy),
      csrf: context.csrf, language: context.language, problem: problem)
    return context.page(page.page)
  }

  private func reload(_ context: StaffContext) async throws -> Response {
    try context.require(.reloadPolicy)
    let (slug, round) = (try context.id("slug"), try context.id("round"))
    let rounds = try await folder()
    guard let found = rounds.first(where: { $0.slug == slug && $0.round == round }) else { throw Fault.notFound }
    guard let policy = found.policy else {
      return try await show(context, checked: rounds, problem: Words.policyUnsound)
    }
    guard premises.policies.policy(slug, round)?.hash != policy.hash else {
      return try await show(context, checked: rounds, problem: Words.policyUnchanged)
    }
    let submitted = try await premises.office.read {
      try CaseNumbers($0.transaction).submitted(programme: slug, round: round)
    }
    guard submitted == 0 else { return try await show(context, checked: rounds, problem: Words.policyInUse) }
    premises.policies.replace(policy)
    context.logger.notice(
      "policy taken into use",
      metadata: ["policy": "\(slug)/\(round)", "hash": "\(policy.hash)", "account": "\(context.actor.account)"])
    return context.redirect(to: .policies, flash: Words.policyReloaded)
  }
}
