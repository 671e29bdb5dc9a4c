internal import Casework
internal import Evidence
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Records
internal import Standards

/// The materials' originals, always as attachments, and pictures of their pages. Whoever may read the case may read
/// them. Experts have their own way to the pictures, and none to the originals.
package struct MaterialFileRoutes: AreaRoutes {
  let premises: Premises
  private static let piece: Int64 = 1 << 18

  package init(premises: Premises) { self.premises = premises }

  package func add(to routes: PortalRoutes) {
    routes.signedIn.get("cases/:id/files/:file") { _, context in try await original(context) }
    routes.signedIn.get("cases/:id/files/:file/pages/:page") { _, context in try await picture(context) }
  }

  private func attachment(_ context: SignedInContext) async throws -> Attachment {
    let (id, wanted) = (try context.id(), AttachmentID(try context.id("file")))
    guard let file = try await premises.office.load(CaseFile.self, CaseID(id)),
      MaterialFileRoutes.mayRead(file, context.actor),
      // What was replaced stays readable beside what replaced it.
      let found = try await EarlierVersions.attachment(wanted, of: file, in: premises)
    else { throw Fault.notFound }
    return found
  }

  private static func mayRead(_ file: CaseFile, _ actor: Actor) -> Bool {
    Permissions.capacity(actor, .readCase, at: file.stage, on: file.dossier.subject(at: file.stage)) != nil
  }

  private func original(_ context: SignedInContext) async throws -> Response {
    let file = try await attachment(context)
    let (blobs, size) = (premises.blobs, file.size)
    var headers: HTTPFields = [
      .contentType: MediaKind(stored: file.mediaType)?.mediaType ?? "application/octet-stream",
      .contentDisposition: Download.disposition(file.name),
    ]
    headers[.contentSecurityPolicy] = "sandbox; default-src 'none'"
    headers[.cacheControl] = "private, no-store"
    let body = ResponseBody(contentLength: Int(size)) { writer in
      var offset: Int64 = 0
      while offset < size {
        let end = min(offset + MaterialFileRoutes.piece, size)
        try await writer.write(ByteBuffer(bytes: try await blobs.read(file.hash, range: offset..<end)))
        offset = end
      }
      try await writer.finish(nil)
    }
    return Response(status: .ok, headers: headers, body: body)
  }

  private func picture(_ context: SignedInContext) async throws -> Response {
    let file = try await attachment(context)
    guard let number = Int(try context.id("page")), (1...PageOverview.pageLimit).contains(number),
      let stored = premises.stored(file)
    else { throw Fault.notFound }
    let scale: PageScale = context.query["size"] == "small" ? .thumbnail : .reading
    let turn = context.query["turn"].flatMap(Int.init) ?? 0
    do {
      let picture = try await premises.pictures.picture(page: number, at: scale, turned: turn, of: stored)
      // The picture of one content never changes, but who may see it does.
      return Response(
        status: .ok, headers: [.contentType: PagePicture.mediaType, .cacheControl: "private, max-age=600"],
        body: .init(byteBuffer: ByteBuffer(bytes: picture.jpeg)))
    } catch .noSuchPage {
      throw Fault.notFound
    } catch {
      throw Fault(.unprocessableContent, reason: error.words)
    }
  }
}

extension Premises {
  /// The file as the page pictures know it; `nil` for a type that is never looked into.
  func stored(_ file: Attachment) -> StoredFile? {
    guard let kind = MediaKind(stored: file.mediaType), let path = try? blobs.location(of: file.hash) else {
      return nil
    }
    return StoredFile(path: path, digest: file.hash, kind: kind)
  }
}

extension MediaKind {
  /// The kind that was found when the file came in.
  init?(stored mediaType: String) {
    guard let kind = MediaKind.allCases.first(where: { $0.mediaType == mediaType || $0.rawValue == mediaType }) else {
      return nil
    }
    self = kind
  }
}

enum Download {
  /// RFC 6266: an ASCII name for old programs and the real one in UTF-8; neither can end the header early.
  static func disposition(_ name: String) -> String {
    let plain = String(
      name.map { character in
        guard let byte = character.asciiValue, byte >= 0x20, byte < 0x7F, !"\"\\/%;".contains(character) else {
          return "_"
        }
        return character
      }.prefix(120))
    return
      "attachment; filename=\"\(plain.isEmpty ? "file" : plain)\"; filename*=UTF-8''\(PercentEncoding.encode(name))"
  }
}
