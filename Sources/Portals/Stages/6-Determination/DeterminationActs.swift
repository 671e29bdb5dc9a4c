internal import Casework
internal import HTTPTypes
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// What leads do to a table that exists. A refusal or a lost race shows the page again with fresh numbers.
struct DeterminationActs {
  let premises: Premises

  func add(to leads: RouterGroup<StaffContext>) {
    leads.post("determinations/:id/table") { _, context in try await save(context) }
    leads.post("determinations/:id/submission") { _, context in
      try await act(context, Words.determinationSubmitted) { found, actor in try found.submit(by: actor) }
    }
    leads.post("determinations/:id/cancellation") { _, context in
      let reason = context.form.typed("reason")
      return try await act(context, Words.determinationCancelled) { found, actor in
        try found.cancel(reason: reason, by: actor)
      }
    }
    leads.post("determinations/:id/approval") { _, context in try await approve(context) }
  }

  private func save(_ context: StaffContext) async throws -> Response {
    let id = DeterminationID(try context.id())
    guard let found = try await premises.office.load(Determination.self, id),
      let policy = premises.policy(ofRound: found.table.round)
    else { throw Fault.notFound }
    let form = ScenarioForm(context.form, policy, ceiling: premises.policies.rateCeiling(of: policy))
    guard let choice = form.choice else {
      return context.page(try await premises.determinationPage(id, context, form: form).page)
    }
    let (actor, seen) = (context.actor, context.form.typed("seen"))
    return try await answering(context, id, form, Words.determinationSaved) {
      _ = try await premises.office.perform(by: actor, as: .lead, key: context.key) { desk in
        let table = try RoundPool(policy, premises.policies, desk).table(choice, id: id)
        guard table.digest == seen else { throw PreviewOutdated() }
        try desk.change(Determination.self, id, expecting: context.version) { try $0.save(table, by: actor) }
      }
    }
  }

  private func act(
    _ context: StaffContext, _ done: Phrase,
    _ decide: @escaping @Sendable (Determination, Actor) throws -> [DeterminationEvent]
  ) async throws -> Response {
    let (id, actor) = (DeterminationID(try context.id()), context.actor)
    return try await answering(context, id, nil, done) {
      _ = try await premises.office.change(
        Determination.self, id, expecting: context.version, by: actor, as: .lead, key: context.key
      ) { found, _ in try decide(found, actor) }
    }
  }

  /// The approval and every case's award are one transaction: all of them stand with their ledger entries, or none.
  private func approve(_ context: StaffContext) async throws -> Response {
    let (id, actor) = (DeterminationID(try context.id()), context.actor)
    return try await answering(context, id, nil, Words.determinationApproved) {
      _ = try await premises.office.perform(by: actor, as: .lead, key: context.key) { desk in
        let found = try desk.change(Determination.self, id, expecting: context.version) { try $0.approve(by: actor) }
        let scenario = found.table.scenario
        for row in found.table.rows.sorted(by: { $0.rank < $1.rank }) {
          try desk.change(CaseFile.self, row.id) { file in
            try file.determination().settle(row, of: id, year: scenario.year, pool: scenario.pool, at: desk.now)
          }
        }
      }
    }
  }

  private func answering(
    _ context: StaffContext, _ id: DeterminationID, _ form: ScenarioForm?, _ done: Phrase,
    _ work: () async throws -> Void
  ) async throws -> Response {
    let problem: Fault
    var field: String?
    do {
      try await work()
      return context.redirect(to: .determination(id), flash: done)
    } catch let refusal as Refusal where refusal.code != .notFound && refusal.code != .notPermitted {
      var fault = Fault(refusal)
      // The ledgers moved after the table was made: a lost race, not a mistake in the form.
      if [.overBudget, .overAnnualCap].contains(refusal.code) { fault.status = .conflict }
      problem = fault
      field = refusal.code == .reasonMissing ? "reason" : nil
    } catch is Conflict {
      problem = Fault(.conflict, reason: Words.determinationMoved, remedy: Words.previewOutdatedHow)
    } catch is PreviewOutdated {
      problem = .previewOutdated
    }
    return context.page(
      try await premises.determinationPage(id, context, form: form, problem: problem, field: field).page)
  }
}

extension StaffContext {
  /// The version of the table that the person saw. A form without one is not ours.
  var version: Int? { Int(form.typed("version")) ?? -1 }
}

extension Premises {
  func determinationPage(
    _ id: DeterminationID, _ context: StaffContext, form: ScenarioForm? = nil, problem: Fault? = nil,
    field: String? = nil
  ) async throws -> DeterminationPage {
    guard let found = try await office.load(Determination.self, id), let policy = policy(ofRound: found.table.round)
    else { throw Fault.notFound }
    let asked =
      context.query["strategy"] == nil
      ? nil : ScenarioForm(context.asked, policy, ceiling: policies.rateCeiling(of: policy))
    let form = form ?? asked ?? ScenarioForm(ScenarioChoice(found.table.scenario))
    let (pool, names) = try await office.read { desk in
      let people = found.makers.union(found.approver.map { [$0] } ?? [])
      return (try RoundPool(policy, policies, desk), try Directory(desk.transaction).names(of: people))
    }
    let fresh: DeterminationTable? = try form.choice.flatMap { choice throws(Refusal) -> DeterminationTable? in
      guard found.phase == .prepared || found.phase == .submitted else { return nil }
      return try pool.table(choice, id: id)
    }
    return DeterminationPage(
      determination: found, pool: pool, form: form, fresh: fresh, names: names, reader: context.visitor.account,
      typedReason: context.form.typed("reason"), csrf: context.csrf, problem: problem, problemField: field,
      language: context.language)
  }
}
