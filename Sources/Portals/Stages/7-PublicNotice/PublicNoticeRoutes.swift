internal import Casework
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Records
internal import Standards

/// Stage 7: the public's pages, the notice officer's desk and the objections.
package struct PublicNoticeRoutes: AreaRoutes {
  private let premises: Premises

  package init(premises: Premises) { self.premises = premises }

  package func add(to routes: PortalRoutes) {
    routes.open.get("notices") { _, context in
      let records = try await premises.noticeRecords(published: true)
      return context.page(NoticeListPage(records: records, now: context.now).page(context.language))
    }
    routes.open.get("notices/:id") { _, context in
      let record = try await premises.publishedNotice(context)
      return context.page(
        NoticePage(record: record, calendar: premises.calendar, now: context.now).page(context.language))
    }
    routes.open.get("notices/:id/table.csv") { _, context in
      let record = try await premises.publishedNotice(context)
      return Response.download(NoticeTable(record.sheet).csv.utf8WithMark, name: "notice-\(record.sheet.number).csv")
    }
    routes.open.get("notices/:id/receipt.json") { _, context in
      let record = try await premises.publishedNotice(context)
      return try await premises.proof(
        of: StreamID(PublicNotice.self, record.id.rawValue), number: record.sheet.number)
    }
    ObjectionRoutes(premises: premises, limiter: routes.portal.limiter).add(to: routes)
    PublishingRoutes(premises: premises).add(to: routes)
    ObjectionDeskRoutes(premises: premises).add(to: routes)
  }
}

extension Premises {
  /// The notice of the path's `id`; one that is not published is no page.
  func publishedNotice(_ context: some WebContext) async throws -> NoticeRecord {
    let record = try await noticeRecord(NoticeID(try context.id()))
    guard record.notice.period != nil else { throw Fault.notFound }
    return record
  }
}

extension Response {
  /// A file for the disk, never shown by the browser. `name` is ASCII of ours.
  static func download(_ bytes: [UInt8], name: String, type: String = "text/csv; charset=utf-8") -> Response {
    var headers: HTTPFields = [.contentType: type]
    headers[.contentDisposition] = "attachment; filename=\"\(name)\""
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
