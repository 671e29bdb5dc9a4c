internal import Casework
internal import Evidence
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// Answering a notice item by item, then once as a whole.
struct CorrectionAnswerRoutes {
  let premises: Premises

  func add(to routes: PortalRoutes) {
    routes.signedIn.get("apply/:id/correction") { _, context in
      context.page(try await page(context).page(context.language))
    }
    routes.signedIn.post("apply/:id/correction/items/:place") { request, context in try await reply(request, context) }
    routes.signedIn.post("apply/:id/correction/files/:file/removal") { _, context in try await remove(context) }
    routes.signedIn.get("apply/:id/correction/form/:section") { _, context in
      context.page(try await form(context).page(context.language))
    }
    routes.signedIn.post("apply/:id/correction/form/:section") { _, context in try await save(context) }
    routes.signedIn.post("apply/:id/correction/submission") { _, context in try await send(context) }
  }

  /// - Throws: the 404 page when the case does not wait for a correction.
  private func page(_ context: SignedInContext) async throws -> CorrectionAnswerPage {
    let own = try await premises.submittedCase(context)
    guard case .correction(let correction) = own.file.state else { throw Fault.notFound }
    let asked = Set(correction.notice.items.compactMap(\.material))
    let readings = try await premises.readings(
      of: own.dossier.attachments.filter { asked.contains($0.material) }, under: own.policy)
    return CorrectionAnswerPage(own: own, correction: correction, readings: readings, csrf: context.csrf)
  }

  private func reply(_ request: Request, _ context: SignedInContext) async throws -> Response {
    var page = try await page(context)
    guard let place = Int(try context.id("place")), page.correction.notice.items.indices.contains(place - 1) else {
      throw Fault.notFound
    }
    let item = page.correction.notice.items[place - 1]
    let sent =
      FormKind(request.headers[.contentType]) == .urlEncoded
      ? UploadForm(fields: context.form) : try await premises.uploads.form(request)
    var reader = FieldReader(sent.fields)
    let text = reader.text("text-\(place)", required: false, maxLength: 2000)
    let disagrees = sent.fields.isTicked("disagree-\(place)")
    var files: [(Upload, MediaKind)] = []
    for upload in sent.files where upload.field == "file-\(place)" && item.material != nil {
      let claim = FileExamination.Claim(
        fileName: upload.fileName, mediaType: upload.declaredType ?? "")
      let verdict = await FileExamination().verdict(
        ofFileAt: try premises.blobs.location(of: upload.blob.hash), claimed: claim)
      if let kind = verdict.kind {
        files.append((upload, kind))
      } else if let refusal = verdict.refusal {
        reader.errors.add("file-\(place)", refusal.reason, remedy: refusal.remedy)
      }
    }
    if disagrees, text?.isEmpty == true { reader.errors.add("text-\(place)", Words.Correction.disagreeWhy) }
    if files.isEmpty, text?.isEmpty == true, reader.errors.isEmpty {
      reader.errors.add("text-\(place)", Words.Correction.nothingGiven)
    }
    guard reader.errors.isEmpty, let text else {
      page.problems = reader.errors.entries.map { ($0.field, $0.message) }
      page.typed = (place, sent.fields)
      return context.page(page.page(context.language))
    }
    let (actor, id, given) = (context.actor, page.own.id, files)
    do {
      try await premises.office.perform(by: actor, as: .applicant) { desk in
        for (upload, kind) in given {
          guard let material = item.material else { continue }
          let name = upload.fileName.isEmpty ? "\(material.rawValue).\(kind.fileExtensions[0])" : upload.fileName
          let file = Attachment(
            id: AttachmentID(RandomText.hexadecimal(bytes: 8)), material: material, project: item.project,
            hash: upload.blob.hash, name: name, size: upload.blob.size, mediaType: kind.mediaType)
          try BlobShelf(desk.transaction).add(upload.blob, at: desk.now)
          try desk.change(CaseFile.self, id) { try $0.correction().attach(file, by: actor, at: desk.now) }
        }
        guard !text.isEmpty else { return }
        let word = CorrectionReply(key: item.key, disagrees: disagrees, text: text)
        try desk.change(CaseFile.self, id) { try $0.correction().reply(word, by: actor, at: desk.now) }
      }
    } catch let refusal as Refusal where refusal.code != .notPermitted && refusal.code != .wrongStage {
      page.problems = [
        (
          "text-\(place)",
          Phrase(zh: refusal.reason.zh + refusal.remedy.zh, en: refusal.reason.en + " " + refusal.remedy.en)
        )
      ]
      page.typed = (place, sent.fields)
      return context.page(page.page(context.language))
    }
    return context.redirect(to: .correctionAnswer(id), flash: Words.Correction.saved)
  }

  private func remove(_ context: SignedInContext) async throws -> Response {
    let (own, actor) = (try await page(context).own, context.actor)
    let file = AttachmentID(try context.id("file"))
    guard own.dossier.attachments.contains(where: { $0.id == file }) else { throw Fault.notFound }
    _ = try await premises.office.change(CaseFile.self, own.id, by: actor, as: .applicant) { found, desk in
      try found.correction().remove(file, by: actor, at: desk.now)
    }
    return context.redirect(to: .correctionAnswer(own.id), flash: Words.Correction.removed)
  }

  /// A page of the form, with the facts that the notice names; without any it is no page.
  private func form(_ context: SignedInContext) async throws -> CorrectionFormPage {
    let page = try await page(context)
    let allowed = Set(page.correction.notice.items.flatMap(\.facts))
    let (section, project, expense) = (try context.id("section"), context.query["project"], context.query["expense"])
    guard
      let place = page.own.policy.places(in: page.own.filing).first(where: {
        $0.section == section && $0.project == project && $0.expense == expense
      })
    else { throw Fault.notFound }
    let facts = page.own.questions(at: place).filter { allowed.contains(place.path($0.id)) }
    guard !facts.isEmpty else { throw Fault.notFound }
    return CorrectionFormPage(own: page.own, place: place, facts: facts, csrf: context.csrf)
  }

  private func save(_ context: SignedInContext) async throws -> Response {
    var page = try await form(context)
    let asked = Set(page.facts.map { page.place.path($0.id) })
    let typed = TypedAnswers(context.form, at: page.place, of: page.own, base: page.own.filing)
    guard typed.errors.isEmpty else {
      page.input = context.form
      page.errors = typed.errors
      return context.page(page.page(context.language))
    }
    let changes = typed.changes.filter { $0.path.map(asked.contains) ?? false }
    let (actor, section, id) = (context.actor, page.place.section, page.own.id)
    _ = try await premises.office.change(CaseFile.self, id, by: actor, as: .applicant) { file, desk in
      try file.correction().save(section: section, changes, by: actor, at: desk.now)
    }
    return context.redirect(to: .correctionAnswer(id), flash: Words.Correction.saved)
  }

  private func send(_ context: SignedInContext) async throws -> Response {
    var page = try await page(context)
    let (actor, own) = (context.actor, page.own)
    do {
      _ = try await premises.office.change(CaseFile.self, own.id, by: actor, as: .applicant) { file, desk in
        try file.correction().answer(
          invoices: own.policy.invoices(in: file.dossier.filing), digest: Premises.digest, by: actor, at: desk.now)
      }
    } catch let refusal as Refusal where refusal.code == .correctionUnanswered {
      page.problems = page.correction.notice.items.enumerated().filter { !page.correction.isAnswered($0.element) }.map {
        ("text-\($0.offset + 1)", Words.Correction.itemOpen($0.offset + 1))
      }
      return context.page(page.page(context.language))
    }
    return context.redirect(to: .caseStatus(own.id), flash: Words.Correction.sent)
  }
}
