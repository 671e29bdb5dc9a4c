internal import Casework
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// The substantive review: figures, facts, conditions, duplicates, one supplement, and the opinion.
package struct SubstantiveRoutes: AreaRoutes {
  let premises: Premises

  package init(premises: Premises) { self.premises = premises }

  package func add(to routes: PortalRoutes) {
    routes.staff.get("cases/:id/substantive") { _, context in try await page(context).response(context) }
    routes.staff.post("cases/:id/substantive/line") { _, context in try await saveLine(context) }
    routes.staff.post("cases/:id/substantive/fact") { _, context in try await saveFact(context) }
    routes.staff.post("cases/:id/substantive/condition") { _, context in try await decide(context) }
    routes.staff.post("cases/:id/substantive/duplicate") { _, context in try await settle(context) }
    routes.staff.post("cases/:id/substantive/supplement") { _, context in try await supplement(context) }
    routes.staff.post("cases/:id/substantive/approval") { _, context in try await pass(context) }
    routes.staff.post("cases/:id/substantive/rejection") { _, context in try await reject(context) }
  }

  private func page(_ context: StaffContext) async throws -> SubstantivePage {
    let open = try await context.openCase(in: premises)
    guard open.file.stage.rawValue >= Stage.substantiveReview.rawValue else { throw Fault.notFound }
    let reading = try await WorksheetReading.load(open, in: premises)
    let asked = context.query["project"]
    let project = asked.map { id in reading.reviewed.projects.first { $0.id == id } } ?? reading.reviewed.projects.first
    if asked != nil, project == nil { throw Fault.notFound }
    return SubstantivePage(
      reading: reading, project: project, csrf: context.csrf, once: IdempotencyKey.random().text,
      language: context.language, noticed: try await CaseFindings.load(open, in: premises).findings,
      typed: context.form)
  }

  private func saveLine(_ context: StaffContext) async throws -> Response {
    var page = try await page(context)
    guard let project = page.project, let expense = context.form["expense"],
      let index = project.expenses.firstIndex(where: { $0.id == expense })
    else { throw Fault.malformed(Words.lineUnknown) }
    page.line = expense
    let form = WorksheetForm(
      line: context.form, number: index + 1, project: project.id, expense: expense, of: page.reading)
    return try await act(
      page, context, form.errors, .saveWorksheet, at: "line-\(index + 1)", flash: Words.lineSaved
    ) { review, actor in try review.save(form.changes, reasons: form.reasons, by: actor) }
  }

  private func saveFact(_ context: StaffContext) async throws -> Response {
    let page = try await page(context)
    let offered = SubstantiveForms.facts(page.reading, page.project)
    let form = WorksheetForm(fact: context.form, offered: offered, of: page.reading)
    return try await act(page, context, form.errors, .saveWorksheet, at: "conditions", flash: Words.factSaved) {
      review, actor in try review.save(form.changes, reasons: form.reasons, by: actor)
    }
  }

  private func decide(_ context: StaffContext) async throws -> Response {
    let page = try await page(context)
    let keys = page.reading.conditions
    guard let index = context.form["condition"].flatMap(Int.init), keys.indices.contains(index) else {
      throw Fault.malformed(Words.conditionUnknownHere)
    }
    var fields = FieldReader(context.form)
    let met = fields.choice("met-\(index)", of: ["yes", "no"])
    let reason = fields.text("ground-\(index)", maxLength: 500) ?? ""
    let decision = ConditionDecision(
      key: keys[index], met: met == "yes", reason: reason,
      settles: page.reading.settled(by: keys[index]).map { .set($0, .bool(met == "yes")) })
    return try await act(page, context, fields.errors, .decideCondition, at: "conditions", flash: Words.conditionSaved)
    {
      review, actor in try review.decide(decision, conditions: keys, by: actor)
    }
  }

  private func settle(_ context: StaffContext) async throws -> Response {
    let page = try await page(context)
    let index = context.form["index"].flatMap(Int.init) ?? -1
    guard page.reading.open.dossier.duplicates.indices.contains(index) else {
      throw Fault.malformed(Words.duplicateUnknownHere)
    }
    let invoice = page.reading.open.dossier.duplicates[index].invoice
    var fields = FieldReader(context.form)
    let finding =
      fields.choice("finding-\(index)", of: DuplicateResolution.Finding.allCases.map(\.rawValue))
      .flatMap(DuplicateResolution.Finding.init(rawValue:)) ?? .excluded
    let reason = fields.text("why-\(index)", maxLength: 500) ?? ""
    return try await act(
      page, context, fields.errors, .resolveDuplicate, at: "duplicates", flash: Words.duplicateSettled
    ) {
      review, actor in
      try review.resolve(DuplicateResolution(invoice: invoice, finding: finding, reason: reason), by: actor)
    }
  }

  private func supplement(_ context: StaffContext) async throws -> Response {
    let page = try await page(context)
    let form = SupplementForm(context.form, page.reading.open)
    let (terms, now) = (page.reading.open.terms, context.now)
    return try await act(page, context, form.errors, .requestSupplement, flash: Words.supplementSent) { review, actor in
      try review.requestSupplement(form.points, by: actor, at: now, under: terms)
    }
  }

  private func pass(_ context: StaffContext) async throws -> Response {
    let page = try await page(context)
    var fields = FieldReader(context.form)
    let opinion = fields.text("opinion", required: false, maxLength: 1000) ?? ""
    let (policy, keys) = (page.reading.open.policy, page.reading.conditions)
    let excluded = policy.excludedProgrammes(among: premises.policies.all)
    return try await decide(page, context, fields.errors, .passReview, flash: Words.reviewWasPassed) {
      review, actor, desk in
      // What the ledgers and the other filings say now, not when the page was shown.
      let (granted, rivals) = (
        try desk.granted(to: review.dossier, under: policy), try desk.rivals(of: review.dossier)
      )
      let context = WorksheetReading.context(policy, review.dossier, granted: granted, rivals: rivals)
      let assessment = policy.assess(review.reviewed, in: context)
      let recognition = try Recognition(
        assessment, under: policy, in: context, invoices: review.dossier.invoices, opinion: opinion,
        excluding: excluded)
      return try review.pass(recognition, conditions: keys, free: policy.freeConditions, rivals: rivals, by: actor)
    }
  }

  private func reject(_ context: StaffContext) async throws -> Response {
    let page = try await page(context)
    var fields = FieldReader(context.form)
    let clauses = ClauseChoices.clauses(page.reading.open.policy).map(\.id.rawValue)
    let clause = fields.choice("clause", of: clauses) ?? ""
    let reason = fields.text("reject-reason", maxLength: 1000) ?? ""
    return try await act(page, context, fields.errors, .rejectReview, flash: Words.reviewWasRejected) { review, actor in
      try review.reject(Grounds(clause: ClauseID(clause), reason: reason), by: actor)
    }
  }

  private func act(
    _ page: SubstantivePage, _ context: StaffContext, _ errors: FieldErrors, _ action: Action, at anchor: String? = nil,
    flash: Phrase, _ work: @escaping @Sendable (SubstantiveReview, Actor) throws -> [CaseEvent]
  ) async throws -> Response {
    try await decide(page, context, errors, action, at: anchor, flash: flash) { review, actor, _ in
      try work(review, actor)
    }
  }

  /// Does the act and goes back to where it was done, or shows the page again with everything typed.
  private func decide(
    _ page: SubstantivePage, _ context: StaffContext, _ errors: FieldErrors, _ action: Action, at anchor: String? = nil,
    flash: Phrase, _ work: @escaping @Sendable (SubstantiveReview, Actor, Desk) throws -> [CaseEvent]
  ) async throws -> Response {
    let open = page.reading.open
    guard open.may(action) else { throw Fault.notFound }
    var page = page
    page.errors = errors
    guard errors.isEmpty else { return page.response(context) }
    guard let version = context.form["version"].flatMap(Int.init) else { throw Fault.malformed(Words.versionMissing) }
    let actor = context.actor
    do {
      _ = try await premises.office.change(
        CaseFile.self, open.file.id, expecting: version, by: actor, as: open.capacity(action),
        key: context.form.idempotencyKey.flatMap(IdempotencyKey.init)
      ) { file, desk in try work(try file.substantiveReview(), actor, desk) }
    } catch let refusal as Refusal where refusal.code != .notPermitted && refusal.code != .wrongStage {
      page.errors.add("top", refusal.reason, remedy: refusal.remedy)
      return page.response(context)
    } catch is Conflict {
      page.errors.add("top", Words.benchConflict)
      page.isConflict = true
      return page.response(context)
    }
    let back = Link.worksheet(open.id, project: page.project?.id)
    return context.redirect(to: anchor.map(back.at) ?? .staffCase(open.id), flash: flash)
  }
}

extension SubstantivePage {
  func response(_ context: StaffContext) -> Response { context.page(page) }
}

extension WorksheetReading {
  /// The facts that a decision on this condition settles.
  func settled(by key: ConditionKey) -> [FactPath] {
    var paths: [FactPath] = []
    func visit(_ result: ConditionResult) {
      if result.parts.isEmpty { paths += result.facts.map(\.path) }
      for part in result.parts { visit(part) }
    }
    for result in assessment.conditions where result.id == key.condition && result.project == key.project {
      visit(result)
    }
    return Array(Set(paths)).sorted().filter { path in
      open.policy.facts[path.fact]?.source == .decided(by: .substantiveReviewer)
    }
  }
}
