internal import Casework
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// Taking answers from the materials into the form: only what somebody ticked, by the ordinary command of the draft.
struct ProposalRoutes {
  let premises: Premises

  func add(to routes: PortalRoutes) {
    routes.signedIn.get("apply/:id/proposals") { _, context in
      context.page(try await page(context, ProposalScope { context.query[$0] }).page(context.language))
    }
    routes.signedIn.post("apply/:id/proposals") { _, context in try await accept(context) }
  }

  private func page(_ context: SignedInContext, _ scope: ProposalScope) async throws -> ProposalPage {
    let own = try await premises.ownCase(context)
    guard own.isEditable else { throw Fault.notFound }
    // All files are looked at: which line of spending a voucher belongs to shows only beside the others.
    let readings = try await premises.readings(of: own.dossier.attachments, under: own.policy)
    return ProposalPage(
      own: own, proposals: Proposals(own, readings).all.filter { scope.contains($0.source.file) }, scope: scope,
      csrf: context.csrf)
  }

  private func accept(_ context: SignedInContext) async throws -> Response {
    var page = try await page(context, ProposalScope { context.form[$0] })
    page.ticked = Set(context.form.all(ProposalPage.field))
    let chosen = page.proposals.filter { page.ticked.contains($0.token) }
    page.problem =
      page.ticked.isEmpty
      ? Words.Proposals.nothingTicked
      : chosen.count < page.ticked.count
        ? Words.Proposals.moved
        : Set(chosen.map(\.path)).count < chosen.count ? Words.Proposals.twice : nil
    guard page.problem == nil else { return context.page(page.page(context.language)) }
    let (own, actor, changes) = (page.own, page.own.actor, Self.changes(chosen))
    let terms = own.terms
    do {
      _ = try await premises.office.change(CaseFile.self, own.id, expecting: own.file.version, by: actor) {
        file, desk in
        try file.draft().save(
          section: "materials", changes, automatic: false, by: actor, at: desk.now, under: terms)
      }
    } catch is Conflict {
      page.problem = Words.Proposals.moved
      return context.page(page.page(context.language))
    }
    return context.redirect(to: page.scope.back(own.id), flash: Words.Proposals.done(chosen.count))
  }

  /// Lines that the form has not got are added first, under ids of their own.
  private static func changes(_ chosen: [Proposal]) -> [FilingChange] {
    var changes: [FilingChange] = []
    var added: [String: String] = [:]
    for proposal in chosen {
      var path = proposal.path
      if proposal.isOfNewLine, let project = path.project, let place = path.expense {
        if added[place] == nil {
          let id = CarriedFiling.rowID()
          added[place] = id
          changes.append(.addExpense(project: project, id: id))
        }
        path = FactPath(path.fact, project: project, expense: added[place])
      }
      changes.append(.set(path, proposal.value))
    }
    return changes
  }
}
