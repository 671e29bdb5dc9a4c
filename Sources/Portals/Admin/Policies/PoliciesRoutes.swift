internal import Casework
internal import Hummingbird
internal import Logging
internal import PolicyCore
internal import Records
internal import Standards

/// What the policy officer sees of the policies and their versions, and the taking into use of what the folder holds.
package struct PoliciesRoutes: AreaRoutes {
  let premises: Premises

  package init(premises: Premises) { self.premises = premises }

  package func add(to routes: PortalRoutes) {
    routes.staff.get("policies") { _, context in
      try context.require(.reloadPolicy)
      if context.query["check"] == "yes" { _ = try await reload().check() }
      return try await show(context)
    }
    routes.staff.post("policies/:slug/:round/reload") { _, context in try await take(context) }
  }

  private func reload() throws -> PolicyReload {
    guard let reload = premises.reload else { throw Fault(.serviceUnavailable, reason: Words.policyUnreadable) }
    return reload
  }

  private func show(_ context: StaffContext, problem: Phrase? = nil) async throws -> Response {
    let policies = premises.policies.all
    let found = try await premises.office.read { desk in
      let numbers = CaseNumbers(desk.transaction)
      var records: [PolicyShelf.Key: PoliciesPage.Record] = [:]
      var people: Set<AccountID> = []
      for policy in policies {
        let key = PolicyShelf.Key(slug: policy.slug, round: policy.round.id)
        let history = try desk.load(PolicyHistory.self, PolicyHistory.id(key.slug, key.round))
        people.formUnion(history?.uses.map(\.by) ?? [])
        records[key] = PoliciesPage.Record(
          submitted: try numbers.submitted(programme: key.slug, round: key.round), uses: history?.uses ?? [])
      }
      return (records, try Directory(desk.transaction).names(of: people))
    }
    let page = PoliciesPage(
      policies: policies, records: found.0, names: found.1, folder: premises.policiesOnDisk?.last,
      mayReload: context.may(.reloadPolicy), csrf: context.csrf, language: context.language, problem: problem)
    return context.page(page.page)
  }

  private func take(_ context: StaffContext) async throws -> Response {
    try context.require(.reloadPolicy)
    let key = PolicyShelf.Key(slug: try context.id("slug"), round: try context.id("round"))
    let reload = try reload()
    let report: PolicyReload.Report
    do {
      report = try await reload.run(only: key, on: .officer, by: context.actor, as: .policyOfficer)
    } catch is PolicyFolderUnreadable { throw Fault(.serviceUnavailable, reason: Words.policyUnreadable) }
    guard let found = report.reading.rounds.first(where: { $0.key == key }) else { throw Fault.notFound }
    if let refusal = report.refusal { return try await show(context, problem: refusal.reason) }
    if found.policy == nil { return try await show(context, problem: Words.policyUnsound) }
    guard let taken = report.taken.first else { return try await show(context, problem: Words.policyUnchanged) }
    context.logger.notice(
      "policy taken into use",
      metadata: [
        "policy": "\(taken.policy.roundKey)", "hash": "\(taken.policy.hash)", "cases": "\(taken.cases)",
        "account": "\(context.actor.account)",
      ])
    return context.redirect(to: .policies, flash: Words.policyReloaded)
  }
}

extension PolicyReload {
  /// Reads and checks the folder; nothing is taken into use.
  /// - Throws: a page that says so when the folder cannot be read.
  fileprivate func check() async throws -> PoliciesOnDisk.Reading {
    do { return try await disk.read() } catch is PolicyFolderUnreadable {
      throw Fault(.serviceUnavailable, reason: Words.policyUnreadable)
    }
  }
}
