internal import Casework
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import PolicyCore
internal import Records
internal import Standards

/// Where objections are read and answered; for the notice officer alone.
struct ObjectionDeskRoutes {
  let premises: Premises

  func add(to routes: PortalRoutes) {
    let officer = routes.staff(holding: [.noticeOfficer])
    officer.get("publishing/objections") { _, context in
      let entries = try await entries()
      return context.page(
        ObjectionDeskPage(
          entries: entries, showsOpen: context.query["state"] != "answered", today: context.now.day
        ).page(context.language))
    }
    officer.get("publishing/objections/:id") { _, context in
      context.page(try await page(context).page(context.language))
    }
    officer.post("publishing/objections/:id/answer") { _, context in try await answer(context) }
    officer.get("publishing/objections/:id/evidence/:place") { _, context in try await evidence(context) }
  }

  private func entries() async throws -> [ObjectionEntry] {
    let premises = premises
    return try await premises.office.read { desk in
      try ObjectionTable(desk.transaction).rows().map { try entry($0, desk) }
    }
  }

  private func entry(_ row: ObjectionTable.Row, _ desk: Desk) throws -> ObjectionEntry {
    let file = try desk.load(CaseFile.self, row.caseID)
    let sheet = try desk.load(PublicNotice.self, row.notice)?.sheet
    let days = try file.map { try premises.policy(of: $0.dossier).round.timeLimits.objectionAnswer }
    return ObjectionEntry(
      row: row, name: sheet?.rows.first { $0.id == row.caseID }?.enterpriseName ?? "—",
      noticeNumber: sheet?.number ?? "—",
      due: days.flatMap { premises.calendar.adding(workingDays: $0, to: row.filedAt.day)?.day })
  }

  /// The objection and its answer, from the case's own events.
  private func found(
    _ context: StaffContext
  ) async throws -> (entry: ObjectionEntry, objection: Objection, answer: ObjectionAnswer?) {
    let id = ObjectionID(try context.id())
    let entry = try await premises.office.read { desk in
      try ObjectionTable(desk.transaction).rows().first { $0.id == id }.map { try self.entry($0, desk) }
    }
    guard let entry else { throw Fault.notFound }
    var objection: Objection?
    var answer: ObjectionAnswer?
    for recorded in try await premises.office.history(CaseFile.self, entry.row.caseID) {
      switch recorded.event {
      case .objectionFiled(let filed) where filed.id == id: objection = filed
      case .objectionDismissed(let given) where given.id == id: answer = given
      case .objectionUpheld(let given) where given.id == id: answer = given
      default: continue
      }
    }
    guard let objection else { throw Fault.notFound }
    return (entry, objection, answer)
  }

  private func page(
    _ context: StaffContext, input: FormInput = FormInput(), errors: FieldErrors = FieldErrors()
  ) async throws -> ObjectionPage {
    let found = try await found(context)
    let mayKnow = Permissions.capacity(context.actor, .readObjector, at: .publicNotice) != nil
    if mayKnow {
      context.logger.info(
        "objector read", metadata: ["objection": "\(found.objection.id)", "by": "\(context.visitor.account)"])
    }
    return ObjectionPage(
      entry: found.entry, objection: found.objection, answer: found.answer,
      objector: mayKnow ? found.objection.objector : nil, input: input, errors: errors, csrf: context.csrf,
      once: input.idempotencyKey ?? RandomText.hexadecimal(bytes: 16))
  }

  private func answer(_ context: StaffContext) async throws -> Response {
    let (entry, objection, _) = try await found(context)
    var reader = FieldReader(context.form)
    let decision = reader.choice("decision", of: ["dismiss", "uphold"])
    let text = reader.text("answer", maxLength: 2000)
    if let text, text.contains(objection.objector.name) || text.contains(objection.objector.contact) {
      reader.errors.add("answer", Words.Publishing.namesObjector)
    }
    guard reader.errors.isEmpty, let decision, let text else {
      return context.page(
        try await page(context, input: context.form, errors: reader.errors).page(context.language))
    }
    let (actor, given) = (context.actor, ObjectionAnswer(id: objection.id, answer: text))
    _ = try await premises.office.change(
      CaseFile.self, entry.row.caseID, by: actor, as: .noticeOfficer,
      key: context.form.idempotencyKey.flatMap { IdempotencyKey($0) }
    ) { file, _ in
      let stage = try file.publicNotice()
      return decision == "uphold" ? try stage.uphold(given, by: actor) : try stage.dismiss(given, by: actor)
    }
    return context.redirect(to: .objection(objection.id), flash: Words.Publishing.answered)
  }

  private func evidence(_ context: StaffContext) async throws -> Response {
    let objection = try await found(context).objection
    guard let place = Int(try context.id("place")), objection.evidence.indices.contains(place - 1) else {
      throw Fault.notFound
    }
    let file = objection.evidence[place - 1]
    return Response.download(
      try await premises.archive.blobs.read(file.hash),
      name: "evidence-\(place).\(file.mediaType.split(separator: "/").last ?? "bin")",
      type: file.mediaType)
  }
}
