internal import Casework
internal import HTTPTypes
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// 六(四) for an expert: the conflict declaration first, then blind scoring, then the lock.
struct ScoringRoutes: AreaRoutes {
  let premises: Premises

  init(premises: Premises) { self.premises = premises }

  func add(to routes: PortalRoutes) {
    let experts = routes.staff(holding: [.expert])
    experts.get("scoring") { _, context in try await list(context) }
    experts.get("scoring/:id") { _, context in try await show(context) }
    experts.post("scoring/:id/declaration") { _, context in try await declare(context) }
    experts.post("scoring/:id/sheet") { _, context in try await save(context) }
    experts.post("scoring/:id/draft") { request, context in try await autosave(request, context) }
    experts.get("scoring/:id/lock") { _, context in try await confirm(context) }
    experts.post("scoring/:id/lock") { _, context in try await lock(context) }
    ScoredMaterialRoutes(premises: premises).add(to: experts)
  }

  private func list(_ context: StaffContext) async throws -> Response {
    let account = context.visitor.account
    let own = try await premises.office.read { try PanelReading.underReview($0) }
      .compactMap { panel in panel.review.seat(of: account).map { (panel, $0) } }
    let page = ScoringListPage(
      assignments: BlindOrder.arrange(own, for: account) { $0.0.id }, today: context.now.day,
      terms: { try? premises.terms(of: $0) }, language: context.language)
    return context.page(page.page)
  }

  private func show(_ context: StaffContext) async throws -> Response {
    let own = try await premises.assignment(context)
    guard own.seat.declared else { return context.page(conflictPage(own, context).page) }
    return context.page(own.page(ScoreForm(own.seat.sheet), context).page)
  }

  private func conflictPage(_ own: Assignment, _ context: StaffContext, error: Phrase? = nil) -> ConflictPage {
    ConflictPage(
      id: own.file.id, enterprise: own.file.dossier.opened.enterpriseName,
      questions: own.policy.expert.conflictQuestions, chosen: context.form.typed("conflict"), error: error,
      csrf: context.csrf, language: context.language)
  }

  private func declare(_ context: StaffContext) async throws -> Response {
    let own = try await premises.assignment(context)
    var fields = FieldReader(context.form)
    let offered = [ConflictPage.none] + ConflictCategory.allCases.map(\.rawValue)
    guard let answer = fields.choice("conflict", of: offered) else {
      return context.page(conflictPage(own, context, error: Words.declareFirst).page)
    }
    let conflict = ConflictCategory(rawValue: answer)
    _ = try await premises.office.change(CaseFile.self, own.file.id, by: context.actor, as: .expert, key: context.key) {
      file, _ in try file.expertReview().declare(conflict: conflict, by: context.actor)
    }
    return conflict == nil
      ? context.redirect(to: .scoring(own.file.id), flash: Words.declaredNone)
      : context.redirect(to: .scoring, flash: Words.declaredConflict)
  }

  private func save(_ context: StaffContext) async throws -> Response {
    let own = try await premises.declaredAssignment(context)
    let form = ScoreForm(context.form, own.policy.expert)
    guard form.errors.isEmpty else { return context.page(own.page(form, context).page) }
    do {
      try await keep(form, own, context)
    } catch let refusal as Refusal where refusal.code == .scoreOutOfRange {
      return context.page(own.page(form, context, problem: Fault(refusal)).page)
    }
    guard context.form.typed("next") == "lock" else {
      return context.redirect(to: .scoring(own.file.id), flash: Words.draftSaved)
    }
    return context.redirect(to: .scoreLock(own.file.id))
  }

  /// What the script sends while the expert types. Wrong entries are answered 422 and change nothing.
  private func autosave(_ request: Request, _ context: StaffContext) async throws -> Response {
    let own = try await premises.declaredAssignment(context)
    guard request.headers[.ifMatch].map({ $0 == ScoreForm(own.seat.sheet).version }) ?? true else {
      return Response(status: .preconditionFailed)
    }
    let form = ScoreForm(context.form, own.policy.expert)
    guard form.errors.isEmpty else { return Response(status: .unprocessableContent) }
    try await keep(form, own, context)
    return Response(status: .noContent, headers: [.eTag: form.version])
  }

  private func keep(_ form: ScoreForm, _ own: Assignment, _ context: StaffContext) async throws {
    let limits = own.policy.criterionLimits
    _ = try await premises.office.change(CaseFile.self, own.file.id, by: context.actor, as: .expert) { file, _ in
      let review = try file.expertReview()
      let kept = review.seat(of: context.actor.account)?.sheet
      if kept.map({ ScoreForm($0).version == form.version }) ?? false { return [] }
      return try review.save(marks: form.marks, comment: form.comment, criteria: limits, by: context.actor)
    }
  }

  private func confirm(_ context: StaffContext) async throws -> Response {
    let own = try await premises.declaredAssignment(context)
    guard !own.seat.locked else { return context.redirect(to: .scoring(own.file.id)) }
    // What could not be locked is shown on the form, where it can be put right.
    do { _ = try own.review.lock(criteria: own.policy.criterionLimits, by: context.actor) } catch {
      return context.page(own.page(ScoreForm(own.seat.sheet), context, problem: Fault(error)).page)
    }
    return context.page(ScoreLockPage(own, context).page)
  }

  private func lock(_ context: StaffContext) async throws -> Response {
    let own = try await premises.declaredAssignment(context)
    let limits = own.policy.criterionLimits
    // The sheet that was confirmed is the sheet that is locked.
    guard own.seat.locked || context.form.typed("sheet") == ScoreForm(own.seat.sheet).version else {
      let problem = Fault(.conflict, reason: Words.sheetChanged)
      return context.page(own.page(ScoreForm(own.seat.sheet), context, problem: problem).page)
    }
    do {
      _ = try await premises.office.change(
        CaseFile.self, own.file.id, by: context.actor, as: .expert, key: context.key
      ) { file, _ in try file.expertReview().lock(criteria: limits, by: context.actor) }
    } catch let refusal as Refusal where refusal.code != .notPermitted && refusal.code != .notFound {
      return context.page(own.page(ScoreForm(own.seat.sheet), context, problem: Fault(refusal)).page)
    }
    return context.redirect(to: .scoring(own.file.id), flash: Words.lockedDone)
  }
}
