internal import HTTPTypes
internal import Hummingbird
internal import MerkleLog
internal import NIOCore
internal import Records
package import Standards

/// The verifiable log for anybody: a page for people, and the files that monitors fetch, outside the languages.
package struct LogRoutes: AreaRoutes {
  let premises: Premises

  package init(premises: Premises) { self.premises = premises }

  package static func footerLink(_ language: Language) -> NavigationLink {
    NavigationLink(Words.Log.title[language], to: Link.log.path(in: language))
  }

  package func add(to routes: PortalRoutes) {
    let book = premises.archive.log
    routes.open.get("log") { _, context in
      let (newest, keys) = (try await book.newest(), try await book.keys())
      var page = LogPage(newest: newest, keys: keys, origin: context.visit.settings.publicOrigin)
      page.answer = try await answer(context)
      return context.page(page.page(context.language))
    }
    routes.plain.get("log/checkpoint") { _, _ in
      guard let newest = try await book.newest() else { throw Fault.notFound }
      return Response.text(newest.text, cache: "no-cache")
    }
    routes.plain.get("log/key") { _, _ in
      guard let keys = try await book.keys() else { throw Fault.notFound }
      return Response.text(NoteList.text(keys.statements), cache: "no-cache")
    }
    routes.plain.get("log/tile/**") { _, context in
      let parts = context.parameters.getCatchAll().joined(separator: "/")
      guard let path = TilePath(parts), let bytes = try await book.tile(path) else { throw Fault.notFound }
      return Response(
        status: .ok,
        headers: [.contentType: "application/octet-stream", .cacheControl: "public, max-age=31536000, immutable"],
        body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
  }
}

extension LogRoutes {
  /// For the address that a receipt's code holds.
  private func answer(_ context: PortalContext) async throws -> EntryAnswer? {
    guard let entry = context.query["entry"] else { return nil }
    guard let sequence = Int(entry), sequence > 0, let leaf = context.query["leaf"]?.lowercased(), leaf.count == 64
    else { return .illegible }
    return EntryAnswer(sequence: sequence, leaf: leaf, found: try await premises.archive.log.entry(sequence))
  }
}

extension Response {
  fileprivate static func text(_ text: String, cache: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: cache],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}
