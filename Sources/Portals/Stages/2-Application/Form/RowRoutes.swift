internal import Casework
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// Adding and removing projects and expense lines.
struct RowRoutes {
  let premises: Premises

  func add(to routes: PortalRoutes) {
    let pages = routes.signedIn
    pages.get("apply/:id/projects") { _, context in
      let own = try await premises.ownCase(context)
      guard own.isEditable else { return context.redirect(to: .application(own.id)) }
      return context.page(ProjectsPage(own: own, csrf: context.csrf).page(context.language))
    }
    pages.post("apply/:id/projects") { _, context in try await addProject(context) }
    pages.get("apply/:id/projects/:project/removal") { _, context in try await askProject(context) }
    pages.post("apply/:id/projects/:project/removal") { _, context in try await removeProject(context) }
    pages.get("apply/:id/projects/:project/expenses") { _, context in
      let (own, project) = try await find(context)
      guard own.isEditable else { return context.redirect(to: .application(own.id)) }
      return context.page(ExpensesPage(own: own, project: project, csrf: context.csrf).page(context.language))
    }
    pages.post("apply/:id/projects/:project/expenses") { _, context in try await addExpense(context) }
    pages.get("apply/:id/projects/:project/expenses/:expense/removal") { _, context in try await askExpense(context) }
    pages.post("apply/:id/projects/:project/expenses/:expense/removal") { _, context in
      try await removeExpense(context)
    }
  }

  private func find(_ context: SignedInContext) async throws -> (OwnCase, ProjectFacts) {
    let own = try await premises.ownCase(context)
    let id = try context.id("project")
    guard let project = own.filing.projects.first(where: { $0.id == id }) else { throw Fault.notFound }
    return (own, project)
  }

  private func find(expenseOf context: SignedInContext) async throws -> (OwnCase, ProjectFacts, ExpenseFacts) {
    let (own, project) = try await find(context)
    let id = try context.id("expense")
    guard let line = project.expenses.first(where: { $0.id == id }) else { throw Fault.notFound }
    return (own, project, line)
  }

  private func addProject(_ context: SignedInContext) async throws -> Response {
    let own = try await premises.ownCase(context)
    let id = CarriedFiling.rowID()
    try await save([.addProject(id)], own)
    let first = own.policy.sections.first { $0.level == .project }
    return context.redirect(to: first.map { FormPlace($0, project: id).link(own.id) } ?? .projects(own.id))
  }

  private func addExpense(_ context: SignedInContext) async throws -> Response {
    let (own, project) = try await find(context)
    let id = CarriedFiling.rowID()
    try await save([.addExpense(project: project.id, id: id)], own)
    let first = own.policy.sections.first { $0.level == .expense }
    return context.redirect(
      to: first.map { FormPlace($0, project: project.id, expense: id).link(own.id) } ?? .expenses(own.id, project.id))
  }

  private func askProject(_ context: SignedInContext) async throws -> Response {
    let (own, project) = try await find(context)
    let index = own.filing.projects.firstIndex { $0.id == project.id } ?? 0
    return context.page(
      RemovalPage(
        title: Words.Form.removeProject, what: own.projectTitle(index, project, context.language),
        text: Words.Form.removeProjectText, action: .projectRemoval(own.id, project.id), back: .projects(own.id),
        csrf: context.csrf
      ).page(context.language))
  }

  private func askExpense(_ context: SignedInContext) async throws -> Response {
    let (own, project, line) = try await find(expenseOf: context)
    return context.page(
      RemovalPage(
        title: Words.Form.removeExpense, what: own.expenseName(line) ?? Words.Apply.unnamed[context.language],
        text: Words.Form.removeExpenseText, action: .expenseRemoval(own.id, project.id, line.id),
        back: .expenses(own.id, project.id), csrf: context.csrf
      ).page(context.language))
  }

  private func removeProject(_ context: SignedInContext) async throws -> Response {
    let (own, project) = try await find(context)
    guard !own.dossier.attachments.contains(where: { $0.project == project.id }) else {
      throw Fault(.unprocessableContent, reason: Words.Form.hasFiles)
    }
    try await save([.removeProject(project.id)], own)
    return context.redirect(to: .projects(own.id), flash: Words.Form.removed)
  }

  private func removeExpense(_ context: SignedInContext) async throws -> Response {
    let (own, project, line) = try await find(expenseOf: context)
    try await save([.removeExpense(project: project.id, id: line.id)], own)
    return context.redirect(to: .expenses(own.id, project.id), flash: Words.Form.removed)
  }

  private func save(_ changes: [FilingChange], _ own: OwnCase) async throws {
    let (actor, terms) = (own.actor, own.terms)
    _ = try await premises.office.change(CaseFile.self, own.id, by: actor) { file, desk in
      try file.draft().save(section: "rows", changes, by: actor, at: desk.now, under: terms)
    }
  }
}
