internal import Casework
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// Accepting, refusing and allowing a further notice.
package struct ConclusionRoutes: AreaRoutes {
  let premises: Premises

  package init(premises: Premises) { self.premises = premises }

  package func add(to routes: PortalRoutes) {
    routes.staff.get("cases/:id/completeness/conclusion") { _, context in
      context.page(page(try await context.openCase(in: premises), context).page)
    }
    routes.staff.post("cases/:id/completeness/acceptance") { _, context in try await accept(context) }
    routes.staff.post("cases/:id/completeness/refusal") { _, context in try await refuse(context) }
    routes.staff.post("cases/:id/completeness/further-notice") { _, context in try await allow(context) }
  }

  private func page(_ open: OpenCase, _ context: StaffContext) -> ConclusionPage {
    ConclusionPage(
      open: open, checklist: ReviewChecklist(open), csrf: context.csrf, once: IdempotencyKey.random().text,
      language: context.language, typed: context.form)
  }

  private func accept(_ context: StaffContext) async throws -> Response {
    let open = try await context.openCase(in: premises)
    var fields = FieldReader(context.form)
    let opinion = fields.text("opinion", required: false, maxLength: 500) ?? ""
    let stale = staleCount(open)
    if stale > 0 { fields.errors.add("top", Words.stillUndecided(stale)) }
    let (actor, policy) = (context.actor, open.policy)
    return try await conclude(open, context, fields.errors, .acceptFiling, flash: Words.accepted) { file in
      try file.completenessReview().accept(
        checklist: ReviewChecklist.keys(policy, file.dossier), opinion: opinion, by: actor)
    }
  }

  private func refuse(_ context: StaffContext) async throws -> Response {
    let open = try await context.openCase(in: premises)
    var fields = FieldReader(context.form)
    let clause = fields.choice("clause", of: ClauseChoices.clauses(open.policy).map(\.id.rawValue)) ?? ""
    let reason = fields.text("reason", maxLength: 1000) ?? ""
    let actor = context.actor
    return try await conclude(open, context, fields.errors, .refuseFiling, flash: Words.refused) { file in
      try file.completenessReview().refuse(Grounds(clause: ClauseID(clause), reason: reason), by: actor)
    }
  }

  private func allow(_ context: StaffContext) async throws -> Response {
    let open = try await context.openCase(in: premises)
    var fields = FieldReader(context.form)
    let why = fields.text("why", maxLength: 500) ?? ""
    let (actor, terms) = (context.actor, open.terms)
    return try await conclude(open, context, fields.errors, .overrideCorrection, flash: Words.furtherAllowed) { file in
      try file.completenessReview().allowFurtherCorrection(reason: why, by: actor, under: terms)
    }
  }

  /// Decisions overtaken by new files; the domain counts those that were never made.
  private func staleCount(_ open: OpenCase) -> Int {
    let checklist = ReviewChecklist(open)
    return checklist.open.count { checklist.decision($0) != nil }
  }

  /// Does the act, or shows the page again with what is wrong and everything typed.
  private func conclude(
    _ open: OpenCase, _ context: StaffContext, _ errors: FieldErrors, _ action: Action, flash: Phrase,
    _ act: @escaping @Sendable (CaseFile) throws -> [CaseEvent]
  ) async throws -> Response {
    guard open.may(action) else { throw Fault.notFound }
    var page = page(open, context)
    page.errors = errors
    guard errors.isEmpty else { return context.page(page.page) }
    let changed: CaseFile
    do {
      changed = try await premises.office.change(
        CaseFile.self, open.file.id, expecting: context.form["version"].flatMap(Int.init), by: context.actor,
        as: open.capacity(action), key: context.form.idempotencyKey.flatMap(IdempotencyKey.init)
      ) { file, _ in try act(file) }
    } catch let refusal as Refusal where refusal.code != .notPermitted && refusal.code != .wrongStage {
      page.errors.add("top", refusal.reason, remedy: refusal.remedy)
      return context.page(page.page)
    } catch is Conflict {
      page.errors.add("top", Words.benchConflict)
      page.status = 409
      return context.page(page.page)
    }
    // An accepted case has left the hands of those who review completeness: their worklist is the next place.
    let mayRead = open.with(changed).may(.readCase)
    return context.redirect(to: mayRead ? .staffCase(open.id) : .desk, flash: flash)
  }
}
