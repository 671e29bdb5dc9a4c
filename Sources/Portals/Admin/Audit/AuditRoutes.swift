internal import Casework
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import PolicyCore
internal import Records
internal import Standards

/// The auditor's reading room: nothing here can be changed.
package struct AuditRoutes: AreaRoutes {
  let premises: Premises

  package init(premises: Premises) { self.premises = premises }

  package func add(to routes: PortalRoutes) {
    routes.staff.get("audit") { _, context in try await list(context) }
    routes.staff.get("audit/export") { _, context in try await export(context) }
    routes.staff.get("audit/cases/:id") { _, context in try await course(context) }
  }

  /// Whether this person may also see what the events of cases say.
  static func readsCases(_ actor: Actor) -> Bool {
    Permissions.capacity(actor, .readAllScores, at: .disbursement) != nil
      && Permissions.capacity(actor, .readCase, at: .application) != nil
  }

  private func list(_ context: StaffContext) async throws -> Response {
    try context.require(.readEvents)
    let query = AuditQuery(context.query)
    let found = try await premises.office.read { desk -> AuditFindings in
      let transaction = desk.transaction
      guard let search = try query.search(transaction) else {
        return AuditFindings(events: [], total: BoundedCount(0), names: [:], numbers: [:])
      }
      let events = try search.page(transaction, before: query.before, limit: AuditPage.length)
      return AuditFindings(
        events: events, total: try search.count(transaction),
        names: try Directory(transaction).names(of: Set(events.map(\.stamp.actor))),
        numbers: try CaseNumbers(transaction).numbers(of: AuditRoutes.cases(events)))
    }
    let reader = AuditReader(
      readsCases: AuditRoutes.readsCases(context.actor), names: found.names, language: context.language)
    return context.page(AuditPage(query: query, found: found, reader: reader).page)
  }

  static func cases(_ events: [RecordedEvent]) -> Set<CaseID> {
    Set(events.filter { $0.stream.subject == CaseFile.streamPrefix }.map { CaseID($0.stream.key) })
  }

  /// Any number of events, a thousand at a time; no more of them is in memory.
  private func export(_ context: StaffContext) async throws -> Response {
    try context.require(.exportEvents)
    let query = AuditQuery(context.query)
    guard query.errors.isEmpty else { return try await list(context) }
    let search = try await premises.office.read { try query.search($0.transaction) }
    let csv = AuditExport(readsCases: AuditRoutes.readsCases(context.actor), language: context.language)
    let office = premises.office
    let body = ResponseBody { writer in
      try await writer.write(ByteBuffer(bytes: csv.opening))
      var last = 0
      while let search {
        let after = last
        let batch = try await office.read { try csv.batch(search, after: after, $0.transaction) }
        guard let reached = batch.last else { break }
        try await writer.write(ByteBuffer(bytes: batch.bytes))
        last = reached
      }
      try await writer.finish(nil)
    }
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/csv; charset=utf-8",
        .contentDisposition: Download.disposition("events-\(context.now.day).csv"), .cacheControl: "private, no-store",
      ], body: body)
  }

  private func course(_ context: StaffContext) async throws -> Response {
    try context.require(.readEvents)
    let id = CaseID(try context.id())
    guard AuditRoutes.readsCases(context.actor), let file = try await premises.office.load(CaseFile.self, id),
      Permissions.capacity(context.actor, .readCase, at: file.stage) != nil
    else { throw Fault.notFound }
    let events = try await premises.office.history(CaseFile.self, id)
    let policy = premises.policies.policy(file.dossier.policy)
    let replay = try CaseReplay(events, facts: policy?.facts ?? [:])
    let version = context.query["version"].flatMap(Int.init)
    let reviewers = file.dossier.reviewers.values
    let names = try await premises.office.read { desk in
      try Directory(desk.transaction).names(of: Set(events.map(\.actor)).union(reviewers))
    }
    let step = replay.step(version)
    let requested = step.flatMap { step in
      step.after.dossier.receipt.flatMap { premises.office.world.requested(step.after.dossier, $0) }
    }
    let page = AuditCasePage(
      replay: replay, version: version,
      reader: AuditReader(readsCases: true, names: names, language: context.language), requested: requested)
    return context.page(page.page)
  }
}
