internal import Casework
internal import Hummingbird
internal import Records
internal import Standards

/// The review bench of the completeness review.
package struct BenchRoutes: AreaRoutes {
  let premises: Premises

  package init(premises: Premises) { self.premises = premises }

  package func add(to routes: PortalRoutes) {
    routes.staff.get("cases/:id/completeness") { _, context in
      let open = try await context.openCase(in: premises)
      return context.page(try await page(open, context).page)
    }
    routes.staff.post("cases/:id/completeness") { _, context in try await save(context) }
  }

  private func page(_ open: OpenCase, _ context: StaffContext) async throws -> BenchPage {
    let checklist = ReviewChecklist(open)
    let asked = checklist.sheet(material: context.query["material"], project: context.query["project"])
    if context.query["material"] != nil, asked == nil { throw Fault.notFound }
    let firstOpen = checklist.sheets.first { !checklist.open(in: $0).isEmpty }
    guard let sheet = asked ?? firstOpen ?? checklist.sheets.first else { throw Fault.notFound }
    let document = try await BenchDocument.load(
      open, sheet, files: checklist.files(of: sheet), chosen: context.query["file"] ?? context.form["file"],
      from: context.query["from"].flatMap(Int.init), find: context.query["q"], in: premises, context.language)
    return BenchPage(
      open: open, checklist: checklist, sheet: sheet, document: document, csrf: context.csrf,
      language: context.language)
  }

  private func save(_ context: StaffContext) async throws -> Response {
    let open = try await context.openCase(in: premises)
    var page = try await page(open, context)
    let form = ChecklistForm(context.form, sheet: page.sheet, files: page.checklist.files(of: page.sheet))
    page.typed = context.form
    page.errors = form.errors
    guard form.errors.isEmpty else { return context.page(page.page) }
    guard let version = context.form["version"].flatMap(Int.init) else {
      throw Fault.malformed(Words.versionMissing)
    }
    let (actor, policy) = (context.actor, open.policy)
    let decisions = form.decisions
    let changed: CaseFile
    do {
      changed = try await premises.office.change(
        CaseFile.self, open.file.id, expecting: version, by: actor, as: open.capacity(.decideChecklist)
      ) { file, _ in
        let review = try file.completenessReview()
        let keys = ReviewChecklist.keys(policy, file.dossier)
        return try decisions.flatMap { try review.decide($0, checklist: keys, by: actor) }
      }
    } catch is Conflict {
      page.conflict = Words.benchConflict
      return context.page(page.page)
    }
    let after = ReviewChecklist(open.with(changed))
    let flash = Words.decisionsSaved(left: after.open.count)
    guard context.form["then"] == "next" else {
      return context.redirect(to: .bench(open.id, page.sheet), flash: flash)
    }
    guard let next = after.next(after: page.sheet) else {
      return context.redirect(to: .completenessConclusion(open.id), flash: flash)
    }
    return context.redirect(to: .bench(open.id, next), flash: flash)
  }
}
