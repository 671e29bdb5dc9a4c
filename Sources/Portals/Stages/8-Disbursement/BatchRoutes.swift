internal import Casework
internal import Hummingbird
internal import Records
internal import Standards

/// One batch: seen by both finance roles, decided by the checker, carried to the bank and back by the maker.
struct BatchRoutes {
  let premises: Premises

  static let largestReturn: Int64 = 8 << 20

  func add(to routes: PortalRoutes) {
    let finance = routes.staff(holding: [.financeMaker, .financeChecker])
    finance.get("payments/batches/:id") { _, context in context.page(try await page(context).page(context.language)) }
    finance.get("payments/batches/:id/receipt.json") { _, context in
      let batch = try await batch(context)
      return try await premises.proof(
        of: StreamID(PaymentBatch.self, batch.sheet.id.rawValue), number: batch.sheet.number)
    }
    let checker = routes.staff(holding: [.financeChecker])
    checker.post("payments/batches/:id/approval") { _, context in try await approve(context) }
    checker.post("payments/batches/:id/rejection") { _, context in try await reject(context) }
    let maker = routes.staff(holding: [.financeMaker])
    maker.post("payments/batches/:id/exports") { _, context in try await export(context) }
    maker.get("payments/batches/:id/files/:name") { _, context in try await file(context) }
    maker.post("payments/batches/:id/returns") { request, context in try await importReturn(request, context) }
  }

  private func batch(_ context: StaffContext) async throws -> PaymentBatch {
    guard let batch = try await premises.office.load(PaymentBatch.self, BatchID(try context.id())) else {
      throw Fault.notFound
    }
    return batch
  }

  private func page(_ context: StaffContext) async throws -> BatchPage {
    let batch = try await batch(context)
    let names = try await premises.office.read { desk in
      var names: [AccountID: String] = [:]
      for account in [batch.maker, batch.approver].compactMap({ $0 }) {
        names[account] = try Directory(desk.transaction).person(account)?.name
      }
      return names
    }
    let (actor, makers) = (context.actor, Subject(makers: [batch.maker]))
    var may: Set<BatchPage.Act> = []
    if Permissions.capacity(actor, .approveBatch, at: nil, on: makers) != nil { may.insert(.approve) }
    if Permissions.capacity(actor, .rejectBatch, at: nil) != nil { may.insert(.reject) }
    if Permissions.capacity(actor, .exportBatch, at: nil) != nil { may.insert(.export) }
    if Permissions.capacity(actor, .importReturn, at: nil) != nil { may.insert(.importReturn) }
    return BatchPage(
      batch: batch, names: names, sums: try ReconciliationTable([batch], id: "sums"), may: may, csrf: context.csrf,
      now: context.now)
  }

  private func approve(_ context: StaffContext) async throws -> Response {
    let (id, actor) = (BatchID(try context.id()), context.actor)
    try await premises.office.perform(by: actor, as: .financeChecker) { desk in
      let batch = try desk.change(PaymentBatch.self, id) { try $0.approve(by: actor) }
      for line in batch.sheet.lines {
        try desk.change(CaseFile.self, line.caseID) { try $0.disbursement().instruct(line.payment) }
      }
    }
    return context.redirect(to: .batch(id), flash: Words.Payments.approved)
  }

  private func reject(_ context: StaffContext) async throws -> Response {
    let (id, actor) = (BatchID(try context.id()), context.actor)
    var reader = FieldReader(context.form)
    guard let reason = reader.text("reason", maxLength: 500) else {
      var page = try await page(context)
      page.problems = reader.errors.problems(in: context.language)
      page.input = context.form
      return context.page(page.page(context.language))
    }
    _ = try await premises.office.change(PaymentBatch.self, id, by: actor, as: .financeChecker) { batch, _ in
      try batch.reject(reason: reason, by: actor)
    }
    return context.redirect(to: .batch(id), flash: Words.Payments.rejected)
  }

  private func export(_ context: StaffContext) async throws -> Response {
    guard let format = BankFile.Format(rawValue: context.form.typed("format")) else {
      throw Fault.malformed(Phrase(zh: "没有选择文件格式。", en: "No file format was chosen."))
    }
    let (batch, actor) = (try await batch(context), context.actor)
    let file = try BankFile(batch.sheet, purpose: Words.Payments.purpose.zh, format: format)
    _ = try await premises.office.change(PaymentBatch.self, batch.sheet.id, by: actor, as: .financeMaker) { now, _ in
      try now.export(file.export, by: actor)
    }
    return context.redirect(to: .batch(batch.sheet.id), flash: Words.Payments.exported)
  }

  /// Only what has been exported, and so recorded, can be fetched.
  private func file(_ context: StaffContext) async throws -> Response {
    let batch = try await batch(context)
    let name = try context.id("name")
    guard let format = BankFile.Format.allCases.first(where: { name == $0.rawValue + ".csv" }),
      batch.exports.contains(where: { $0.format == format.rawValue })
    else { throw Fault.notFound }
    let file = try BankFile(batch.sheet, purpose: Words.Payments.purpose.zh, format: format)
    return Response.download(
      file.bytes, name: "\(batch.sheet.number)-\(name)",
      type: format == .utf8 ? "text/csv; charset=utf-8" : "text/csv; charset=gb18030")
  }

  private func importReturn(_ request: Request, _ context: StaffContext) async throws -> Response {
    var page = try await page(context)
    func again(_ problem: Phrase) -> Response {
      page.problems = [FieldProblem(field: "file", text: problem[context.language])]
      return context.page(page.page(context.language))
    }
    let upload = try await premises.uploads.form(request).files.first { $0.field == "file" }
    guard let upload else { return again(Words.Payments.fileMissing) }
    guard upload.blob.size <= BatchRoutes.largestReturn else { return again(Words.Payments.fileTooLarge) }
    let bytes = try await premises.archive.blobs.read(upload.blob.hash)
    guard let text = BankReturnFile.decode(bytes) else { return again(Words.Payments.fileUnreadable) }
    let read = BankReturnFile(text, batch: page.batch, today: context.now.day)
    guard read.flaws.isEmpty else {
      page.flaws = read.flaws
      return again(Words.Payments.nothingImported)
    }
    let (id, actor, before) = (page.batch.sheet.id, context.actor, page.batch.version)
    let after = try await premises.office.perform(by: actor, as: .financeMaker) { desk -> PaymentBatch in
      guard let known = try desk.load(PaymentBatch.self, id) else { throw Refusal.noSuchThing }
      let batch = try desk.change(PaymentBatch.self, id) {
        try $0.importReturn(fileHash: upload.blob.hash, lines: read.lines, by: actor)
      }
      guard batch.version != known.version, let imported = batch.returns.last else { return batch }
      for line in imported.accepted { try BatchRoutes.tell(line, batch, desk) }
      return batch
    }
    return context.redirect(
      to: .batch(id), flash: after.version == before ? Words.Payments.importedBefore : Words.Payments.importedFlash)
  }

  /// What the bank says of one line, to its case.
  private static func tell(_ line: ReturnLine, _ batch: PaymentBatch, _ desk: Desk) throws {
    guard let row = batch.sheet.lines.first(where: { $0.payment.id == line.payment }) else { return }
    try desk.change(CaseFile.self, row.caseID) { file in
      let stage = try file.disbursement()
      return switch line.outcome {
      case .paid(let reference, let day):
        try stage.confirm(
          PaymentConfirmed(id: line.payment, amount: line.amount, bankReference: reference, on: day))
      case .returned(let reason): try stage.bounce(PaymentReturned(id: line.payment, reason: reason))
      }
    }
  }
}
