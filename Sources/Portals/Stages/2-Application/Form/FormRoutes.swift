internal import Casework
internal import HTTPTypes
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// The pages of the form, one for each section of the policy and each row it is about.
struct FormRoutes {
  let premises: Premises

  func add(to routes: PortalRoutes) {
    for path in [
      "apply/:id/form/:section", "apply/:id/projects/:project/form/:section",
      "apply/:id/projects/:project/expenses/:expense/form/:section",
    ] {
      routes.signedIn.get(RouterPath(path)) { _, context in try await show(context) }
      routes.signedIn.post(RouterPath(path)) { _, context in try await save(context) }
      routes.signedIn.post(RouterPath(path + "/autosave")) { request, context in try await autosave(request, context) }
    }
  }

  private func find(_ context: SignedInContext) async throws -> (own: OwnCase, place: FormPlace) {
    let own = try await premises.ownCase(context)
    guard let section = own.policy.section(try context.id("section")) else { throw Fault.notFound }
    let parameters = context.coreContext.parameters
    let project = parameters.get("project") == nil ? nil : try context.id("project")
    let expense = parameters.get("expense") == nil ? nil : try context.id("expense")
    let expected: Level = expense != nil ? .expense : project != nil ? .project : .application
    guard section.level == expected, own.has(project: project, expense: expense) else { throw Fault.notFound }
    return (own, FormPlace(section, project: project, expense: expense))
  }

  private func show(_ context: SignedInContext) async throws -> Response {
    let (own, place) = try await find(context)
    guard own.isEditable else { return context.redirect(to: .application(own.id)) }
    var page = FormPage(own: own, place: place, csrf: context.csrf)
    page.sources = try await sources(of: own)
    return context.page(page.page(context.language))
  }

  private func save(_ context: SignedInContext) async throws -> Response {
    let (own, place) = try await find(context)
    let saving = FormSaving(premises: premises, own: own, place: place)
    switch try await saving.save(context.form, seen: context.form["version"].flatMap { Int($0) }, automatic: false) {
    case .conflict(let clash, let file):
      return context.page(
        SaveConflictPage(own: own.with(file), place: place, clash: clash, typed: context.form, csrf: context.csrf)
          .page(context.language))
    case .saved(let file, let errors):
      let after = own.with(file)
      guard errors.isEmpty else {
        return context.page(
          FormPage(own: after, place: place, typed: context.form, errors: errors, csrf: context.csrf)
            .page(context.language))
      }
      return next(after, place, context)
    }
  }

  /// Back to this page when an answer has raised a new question or does not fit the others; once advised, go on.
  private func next(_ own: OwnCase, _ place: FormPlace, _ context: SignedInContext) -> Response {
    let shown = Set(context.form.typed("shown").split(separator: " ").map(String.init))
    let raised = own.questions(at: place).contains {
      !shown.contains($0.id.rawValue) && $0.required && own.filing[place.path($0.id)] == nil
    }
    if raised { return context.redirect(to: place.link(own.id), flash: Words.Form.moreQuestions) }
    let advised = Set(context.form.typed("advised").split(separator: " ").map(String.init))
    let faults = own.faults.filter {
      $0.path.project == place.project && $0.path.expense == place.expense && own.policy.place(of: $0.path) == place
    }
    if !Set(faults.map(\.code)).isSubset(of: advised) {
      return context.redirect(to: place.link(own.id), flash: Words.Form.savedButCheck)
    }
    guard context.form["then"] != "list" else {
      return context.redirect(to: .application(own.id), flash: Words.Form.saved)
    }
    return context.redirect(to: own.following(place), flash: Words.Form.saved)
  }

  /// 204 with the new version; 202 when something could not be read; 409 when somebody else wrote the same answer.
  private func autosave(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (own, place) = try await find(context)
    let saving = FormSaving(premises: premises, own: own, place: place)
    let seen = (request.headers[.ifMatch] ?? context.form["version"]).flatMap { Int($0.filter(\.isNumber)) }
    switch try await saving.save(context.form, seen: seen, automatic: true) {
    case .conflict: throw Fault(.conflict)
    case .saved(let file, let errors):
      return Response(status: errors.isEmpty ? .noContent : .accepted, headers: [.eTag: String(file.version)])
    }
  }

  /// Where prefilled answers came from, for those nobody has touched since.
  private func sources(of own: OwnCase) async throws -> [FactPath: Phrase] {
    var sources: [FactPath: Phrase] = [:]
    for event in try await premises.office.history(CaseFile.self, own.id) {
      guard case .factsSaved(let saved) = event.event else { continue }
      for path in saved.changes.compactMap(\.path) {
        sources[path] = Words.Form.source(saved.section, event.at)
      }
    }
    return sources
  }
}

extension OwnCase {
  func with(_ file: CaseFile) -> OwnCase {
    OwnCase(
      file: file, policy: policy, terms: terms, actor: actor, now: now, granted: granted, rivals: rivals,
      claimedElsewhere: claimedElsewhere)
  }

  func has(project: String?, expense: String?) -> Bool {
    guard let project else { return expense == nil }
    guard let found = filing.projects.first(where: { $0.id == project }) else { return false }
    return expense.map { id in found.expenses.contains { $0.id == id } } ?? true
  }

  /// The next page about the same row; after the last, the row's table or the task list.
  func following(_ place: FormPlace) -> Link {
    let same = policy.sections.filter { $0.level == place.level }
    if let index = same.firstIndex(where: { $0.id == place.section }), index + 1 < same.count {
      return FormPlace(same[index + 1], project: place.project, expense: place.expense).link(id)
    }
    if place.expense != nil, let project = place.project { return .expenses(id, project) }
    return .application(id)
  }
}
