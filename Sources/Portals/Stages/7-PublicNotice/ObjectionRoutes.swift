internal import Casework
internal import HTTPTypes
internal import Hummingbird
internal import Records
internal import Standards

/// Objecting to one case of a running notice; open to anybody, slowed for everybody.
struct ObjectionRoutes {
  let premises: Premises
  let limiter: RateLimiter

  func add(to routes: PortalRoutes) {
    routes.open.get("notices/:id/objection") { _, context in
      let record = try await running(context)
      return context.page(page(record, ObjectionForm(row: context.query["row"]), context).page(context.language))
    }
    routes.open.post("notices/:id/objection") { request, context in try await file(request, context) }
    routes.open.get("notices/:id/objections/:objection") { _, context in try await receipt(context) }
  }

  private func running(_ context: PortalContext) async throws -> NoticeRecord {
    let record = try await premises.publishedNotice(context)
    guard record.standing(at: context.now) == .running else {
      throw Fault(
        .conflict, reason: Phrase(zh: "现在不在公示期内，不能提出异议。", en: "The notice is not running."),
        remedy: Words.Notices.objectionClosed)
    }
    return record
  }

  private func page(_ record: NoticeRecord, _ form: ObjectionForm, _ context: PortalContext) -> ObjectionFormPage {
    ObjectionFormPage(
      record: record, form: form, csrf: context.csrf,
      once: form.input.idempotencyKey ?? RandomText.hexadecimal(bytes: 16))
  }

  private func file(_ request: Request, _ context: PortalContext) async throws -> Response {
    try limiter.take(.objection, context.visit.clientAddress, at: context.visit.wallClock)
    let record = try await running(context)
    let sent =
      FormKind(request.headers[.contentType]) == .urlEncoded
      ? UploadForm(fields: context.form) : try await premises.uploads.form(request)
    var form = ObjectionForm()
    let answer = form.read(sent.fields, record.sheet)
    var exhibits: [Exhibit] = []
    do {
      exhibits = try await Exhibits(premises: premises).read(sent.files.filter { $0.field == "evidence" })
    } catch { form.errors.add("evidence", error.reason, remedy: error.remedy) }
    guard let answer, form.errors.isEmpty else {
      return context.page(page(record, form, context).page(context.language))
    }
    let kept = sent.files.map(\.blob)
    let objection = Objection(
      id: ObjectionID(RandomText.hexadecimal(bytes: 16)), objector: answer.objector, category: answer.category,
      grounds: answer.grounds, evidence: exhibits, nameWithheld: answer.nameWithheld)
    do {
      let outcome = try await premises.office.perform(
        by: .publicVisitor, key: sent.fields.idempotencyKey.flatMap { IdempotencyKey($0) }
      ) { desk in
        for blob in kept { try BlobShelf(desk.transaction).add(blob, at: desk.now) }
        try desk.change(CaseFile.self, answer.row.id) {
          try $0.publicNotice().object(objection, by: .publicVisitor, at: desk.now)
        }
        desk.answer = objection.id.rawValue
      }
      var id = objection.id
      if case .repeated(let before) = outcome { id = ObjectionID(before) }
      return context.redirect(to: .objectionReceipt(record.id, id))
    } catch let refusal as Refusal where refusal.code != .wrongStage {
      form.errors.add("grounds", refusal.reason, remedy: refusal.remedy)
      return context.page(page(record, form, context).page(context.language))
    }
  }

  private func receipt(_ context: PortalContext) async throws -> Response {
    let record = try await premises.publishedNotice(context)
    let id = try context.id("objection")
    guard let row = record.objections.first(where: { $0.id.rawValue == id }),
      let against = record.sheet.rows.first(where: { $0.id == row.caseID })
    else { throw Fault.notFound }
    let answer = try await premises.office.history(CaseFile.self, row.caseID).lazy.compactMap { recorded -> String? in
      switch recorded.event {
      case .objectionDismissed(let answer) where answer.id == row.id: answer.answer
      case .objectionUpheld(let answer) where answer.id == row.id: answer.answer
      default: nil
      }
    }.first
    return context.page(
      ObjectionReceiptPage(record: record, row: row, against: against, answer: answer).page(context.language))
  }
}
