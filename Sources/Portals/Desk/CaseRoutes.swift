internal import Casework
internal import Hummingbird
internal import Records
internal import Standards

/// A case for the offices: who it is, what was filed, what happened; and whose hands it is in.
package struct CaseRoutes: AreaRoutes {
  let premises: Premises

  package init(premises: Premises) { self.premises = premises }

  package func add(to routes: PortalRoutes) {
    routes.staff.get("cases/:id") { _, context in try await show(context) }
    routes.staff.post("cases/:id/assignment") { _, context in try await assign(context) }
  }

  private func show(_ context: StaffContext, problems: [FieldProblem] = []) async throws -> Response {
    let open = try await context.openCase(in: premises)
    let tab = context.query["tab"].flatMap(CasePage.Tab.init(rawValue:)) ?? .overview
    let (stage, people) = (open.file.stage, Set(open.dossier.reviewers.values))
    let mayAssign = open.may(.assignReviewer) && CasePage.isInReview(open.file)
    let (names, candidates) = try await premises.office.read { desk in
      let directory = Directory(desk.transaction)
      let role: Role = stage == .substantiveReview ? .substantiveReviewer : .completenessReviewer
      return (
        try directory.names(of: people), mayAssign ? try directory.people(role: role).filter { !$0.disabled } : []
      )
    }
    let needsHistory = tab == .history || tab == .messages
    let history = needsHistory ? try await premises.office.history(CaseFile.self, open.file.id) : []
    let noticed = tab == .overview ? try await CaseFindings.load(open, in: premises) : nil
    let page = CasePage(
      open: open, tab: tab, names: names, candidates: candidates.map { ($0.id, $0.name) }, history: history,
      noticed: noticed, csrf: context.csrf, language: context.language, problems: problems)
    return context.page(page.page)
  }

  /// A reviewer takes the case, or a lead gives it to somebody (`reviewer`).
  private func assign(_ context: StaffContext) async throws -> Response {
    let open = try await context.openCase(in: premises)
    let actor = context.actor
    let chosen = FieldReader.trimmed(context.form.typed("reviewer"))
    let isLead = open.may(.assignReviewer)
    let account = isLead && !chosen.isEmpty ? AccountID(chosen) : actor.account
    if isLead {
      let role: Role = open.file.stage == .substantiveReview ? .substantiveReviewer : .completenessReviewer
      let person = try await premises.office.read { try Directory($0.transaction).person(account) }
      guard let person, person.roles.contains(role), !person.disabled else {
        let words = Words.chooseReviewer[context.language]
        return try await show(context, problems: [FieldProblem(field: "reviewer", text: words)])
      }
    }
    let capacity = isLead ? open.capacity(.assignReviewer) : open.capacity(.takeCase)
    _ = try await premises.office.change(CaseFile.self, open.file.id, by: actor, as: capacity) { file, _ in
      try file.assign(account, by: actor)
    }
    return context.redirect(
      to: .staffCase(open.id), flash: account == actor.account ? Words.caseTaken : Words.caseGiven)
  }
}
