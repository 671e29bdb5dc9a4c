internal import Casework
internal import Evidence
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import PolicyCore
internal import Records
internal import Standards

/// A material as pictures of its pages; the original is not given to experts.
struct ScoredMaterialRoutes {
  let premises: Premises

  func add(to experts: RouterGroup<StaffContext>) {
    experts.get("scoring/:id/files/:file") { _, context in try await show(context) }
    experts.get("scoring/:id/files/:file/pages/:page") { _, context in try await picture(context) }
  }

  private func show(_ context: StaffContext) async throws -> Response {
    let (own, attachment, stored) = try await open(context)
    let reading = try await premises.readings(of: [attachment], under: own.policy, .whole).entries.first?.reading
    let found = await FilePages.load(stored, from: nil, reading: reading, in: premises)
    var pages: [DocumentPage] = []
    if case .pages(let sizes, _) = found.overview {
      for (index, size) in sizes.enumerated() {
        let page = index + 1
        let image = Link.scoredPage(own.file.id, attachment.id, page, turn: found.turns[page] ?? 0)
        pages.append(
          DocumentPage(
            number: page, image: image.path(in: context.language), imageSize: (size.width, size.height),
            text: found.texts[page] ?? ""))
      }
    }
    let name = own.policy.materials.first { $0.id == attachment.material }?.name[context.language] ?? attachment.name
    let language = context.language
    let main: HTML =
      pages.isEmpty
      ? emptyState(Words.notShown[language], "<p>\(Words.notShownWhy[language])</p>")
      : documentViewer(name: name, facts: "\(attachment.name)", pages: pages, language)
    return context.page(
      Page(
        title: Words.materialOf(own.file.dossier.opened.enterpriseName),
        back: Crumb.back(to: Link.scoring(own.file.id).path(in: language), language), width: .bench, main: main))
  }

  private func picture(_ context: StaffContext) async throws -> Response {
    let (_, _, stored) = try await open(context)
    guard let page = Int(try context.id("page")), page > 0,
      let picture = try? await premises.pictures.picture(
        page: page, at: .reading, turned: context.query["turn"].flatMap(Int.init) ?? 0, of: stored)
    else { throw Fault.notFound }
    return Response(
      status: .ok, headers: [.contentType: PagePicture.mediaType, .cacheControl: "private, no-store"],
      body: .init(byteBuffer: ByteBuffer(bytes: picture.jpeg)))
  }

  private func open(_ context: StaffContext) async throws -> (Assignment, Attachment, StoredFile) {
    let own = try await premises.declaredAssignment(context)
    let id = try context.id("file")
    guard let attachment = own.file.dossier.attachments.first(where: { $0.id.rawValue == id }),
      own.policy.material(attachment.material)?.holdsAccount == false,
      let kind = MediaKind.allCases.first(where: { $0.mediaType == attachment.mediaType }),
      let path = try? premises.archive.blobs.location(of: attachment.hash),
      let stored = StoredFile(path: path, digest: attachment.hash, kind: kind)
    else { throw Fault.notFound }
    return (own, attachment, stored)
  }
}
