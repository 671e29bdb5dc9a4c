internal import Casework
internal import Evidence
internal import Hummingbird
internal import Records
internal import Standards

/// What was read off a case's materials: all that was noticed, one file, and a file beside its earlier version. For
/// officials who may read the case; experts have their own, blind way to the pages.
package struct EvidenceRoutes: AreaRoutes {
  let premises: Premises

  package init(premises: Premises) { self.premises = premises }

  package func add(to routes: PortalRoutes) {
    routes.staff.get("cases/:id/findings") { _, context in
      let open = try await context.openCase(in: premises)
      let found = try await CaseFindings.load(open, in: premises)
      return context.page(FindingsPage(open: open, found: found, language: context.language).page)
    }
    routes.staff.get("cases/:id/files/:file/reading") { _, context in try await reading(context) }
    routes.staff(holding: EvidenceRoutes.readers).post("cases/:id/files/:file/reading") { _, context in
      try await readAgain(context)
    }
    routes.staff.get("cases/:id/files/:file/versions") { _, context in try await versions(context) }
  }

  /// Who may have a file read again.
  private static let readers: Set<Role> = [.completenessReviewer, .substantiveReviewer]

  private func readAgain(_ context: StaffContext) async throws -> Response {
    let open = try await context.openCase(in: premises)
    let id = AttachmentID(try context.id("file"))
    guard let file = open.dossier.attachments.first(where: { $0.id == id }) else { throw Fault.notFound }
    try await premises.archive.readings.again(file.hash, at: context.visit.wallClock)
    return context.redirect(to: .fileReading(open.id, file.id), flash: Words.Evidence.isReadAgain)
  }

  private func reading(_ context: StaffContext) async throws -> Response {
    let open = try await context.openCase(in: premises)
    let id = AttachmentID(try context.id("file"))
    guard let file = open.dossier.attachments.first(where: { $0.id == id }) else { throw Fault.notFound }
    let found = try await CaseFindings.load(open, about: file, in: premises)
    let entry = try await premises.readings(of: [file], under: open.policy, .whole).entries.first
    let pages = await FilePages.load(
      premises.stored(file), from: context.query["from"].flatMap(Int.init), reading: entry?.reading, in: premises)
    let earlier = try await EarlierVersions(of: file, in: open, premises)
    return context.page(
      FileReadingPage(
        open: open, file: file, entry: entry, findings: found.about(file.hash), pages: pages,
        search: TextSearch(context.query["q"]), hasEarlier: !earlier.files.isEmpty,
        csrf: context.actor.roles.isDisjoint(with: EvidenceRoutes.readers) ? nil : context.csrf,
        language: context.language
      ).page)
  }

  private func versions(_ context: StaffContext) async throws -> Response {
    let open = try await context.openCase(in: premises)
    let id = AttachmentID(try context.id("file"))
    guard let file = open.dossier.attachments.first(where: { $0.id == id }) else { throw Fault.notFound }
    let earlier = try await EarlierVersions(of: file, in: open, premises)
    let chosen =
      context.query["with"].map { wanted in earlier.files.first { $0.id.rawValue == wanted } } ?? earlier.files.first
    if context.query["with"] != nil, chosen == nil { throw Fault.notFound }
    guard let chosen else {
      return context.page(
        VersionsPage(open: open, file: file, earlier: [], sides: nil, language: context.language).page)
    }
    async let old = side(chosen, open)
    async let new = side(file, open)
    let sides = try await (old: old, new: new)
    return context.page(
      VersionsPage(open: open, file: file, earlier: earlier.files, sides: sides, language: context.language).page)
  }

  private func side(_ file: Attachment, _ open: OpenCase) async throws -> VersionsPage.Side {
    let reading = try await premises.readings(of: [file], under: open.policy, .whole).entries.first?.reading
    let pages = await FilePages.load(premises.stored(file), from: nil, reading: reading, in: premises)
    return VersionsPage.Side(file: file, reading: reading, pages: pages)
  }
}
