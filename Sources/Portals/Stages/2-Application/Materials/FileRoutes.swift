internal import Casework
internal import Evidence
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// Looking at one's own files, and removing them.
struct FileRoutes {
  let premises: Premises

  func add(to routes: PortalRoutes) {
    routes.signedIn.get("apply/:id/files/:file") { _, context in try await show(context) }
    routes.signedIn.get("apply/:id/files/:file/removal") { _, context in try await ask(context) }
    routes.signedIn.post("apply/:id/files/:file/removal") { _, context in try await remove(context) }
  }

  private func find(_ context: SignedInContext) async throws -> (OwnCase, Attachment) {
    let own = try await premises.ownCase(context)
    let id = AttachmentID(try context.id("file"))
    guard let file = own.dossier.attachments.first(where: { $0.id == id }) else { throw Fault.notFound }
    return (own, file)
  }

  private func show(_ context: SignedInContext) async throws -> Response {
    let (own, file) = try await find(context)
    guard let stored = premises.stored(file) else { return context.redirect(to: .original(own.id, file.id)) }
    let from = max(1, min(Int(context.query["from"] ?? "1") ?? 1, 500))
    let entry = try await premises.readings(of: [file], under: own.policy).entries.first
    return context.page(
      FilePage(own: own, file: file, overview: await premises.pictures.overview(of: stored), entry: entry, from: from)
        .page(context.language))
  }

  private func ask(_ context: SignedInContext) async throws -> Response {
    let (own, file) = try await find(context)
    return context.page(
      RemovalPage(
        title: Words.Material.removeFile, what: file.name, text: Words.Material.removeText,
        action: .fileRemoval(own.id, file.id),
        back: .material(own.id, file.material.rawValue, project: file.project), csrf: context.csrf
      ).page(context.language))
  }

  private func remove(_ context: SignedInContext) async throws -> Response {
    let (own, file) = try await find(context)
    let (actor, terms) = (own.actor, own.terms)
    _ = try await premises.office.change(CaseFile.self, own.id, by: actor) { found, desk in
      try found.draft().remove(file.id, by: actor, at: desk.now, under: terms)
    }
    return context.redirect(
      to: .material(own.id, file.material.rawValue, project: file.project), flash: Words.Form.removed)
  }
}
