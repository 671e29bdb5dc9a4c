internal import Casework
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// Preparing, publishing and correcting notices; for the notice officer alone.
struct PublishingRoutes {
  let premises: Premises

  func add(to routes: PortalRoutes) {
    let officer = routes.staff(holding: [.noticeOfficer])
    officer.get("publishing") { _, context in try await overview(context) }
    officer.post("publishing/notices") { _, context in try await prepare(context) }
    officer.get("publishing/notices/:id") { _, context in
      let record = try await premises.noticeRecord(NoticeID(try context.id()))
      guard record.notice.period == nil else { return context.redirect(to: .notice(record.id)) }
      return context.page(
        PreparedNoticePage(
          record: record, calendar: premises.calendar, now: context.now, csrf: context.csrf,
          once: RandomText.hexadecimal(bytes: 16)
        ).page(context.language))
    }
    officer.post("publishing/notices/:id/publication") { _, context in try await publish(context) }
    officer.get("publishing/notices/:id/correction") { _, context in
      context.page(try await correctionPage(context).page(context.language))
    }
    officer.post("publishing/notices/:id/correction") { _, context in try await correct(context) }
  }

  private func overview(_ context: StaffContext) async throws -> Response {
    let (waiting, open) = try await premises.office.read { desk in
      (try WaitingCases.all(desk), try ObjectionTable(desk.transaction).rows(.open).count)
    }
    let rounds = premises.policies.titles
    let titles = Dictionary(
      waiting.compactMap { group in
        rounds["\(group.programme)/\(group.round)"].map { (group.determination, $0) }
      }, uniquingKeysWith: { first, _ in first })
    return context.page(
      PublishingPage(
        waiting: waiting, records: try await premises.noticeRecords(published: false), openObjections: open,
        titles: titles, now: context.now, csrf: context.csrf
      ).page(context.language))
  }

  private func prepare(_ context: StaffContext) async throws -> Response {
    let (actor, premises) = (context.actor, premises)
    let determination = DeterminationID(context.form.typed("determination"))
    let id = NoticeID(RandomText.hexadecimal(bytes: 12))
    let outcome = try await premises.office.perform(
      by: actor, as: .noticeOfficer, key: context.form.idempotencyKey.flatMap { IdempotencyKey($0) }
    ) { desk in
      guard let group = try WaitingCases.all(desk).first(where: { $0.determination == determination }),
        let policy = premises.policies.policy(group.programme, group.round)
      else { throw Refusal.nothingWaits }
      // Cases of several versions stand on one notice for the longest period that any of them was promised.
      let days = try group.files.map { try premises.policy(of: $0.dossier).round.timeLimits.notice }.max()
      let sheet = NoticeSheet(
        id: id, number: try RoundPapers(desk.transaction).nextNoticeNumber(year: policy.round.batchYear, desk),
        round: policy.roundKey, title: Words.Publishing.noticeTitle(policy.title, policy.round.title),
        rows: group.files.compactMap { NoticeRow($0) }, workingDays: days ?? policy.round.timeLimits.notice)
      try desk.open(PublicNotice.self, id, with: try PublicNotice.prepare(sheet, by: actor))
      desk.answer = id.rawValue
    }
    var made = id
    if case .repeated(let before) = outcome { made = NoticeID(before) }
    return context.redirect(to: .preparedNotice(made), flash: Words.Publishing.preparedFlash)
  }

  private func publish(_ context: StaffContext) async throws -> Response {
    let (actor, id, premises) = (context.actor, NoticeID(try context.id()), premises)
    _ = try await premises.office.perform(
      by: actor, as: .noticeOfficer, key: context.form.idempotencyKey.flatMap { IdempotencyKey($0) }
    ) { desk in
      guard let notice = try desk.load(PublicNotice.self, id),
        let first = try notice.sheet.rows.first.flatMap({ try desk.load(CaseFile.self, $0.id) })
      else { throw Fault.notFound }
      let terms = try premises.terms(of: first.dossier)
      let published = try desk.change(PublicNotice.self, id) {
        try $0.publish(by: actor, at: desk.now, under: terms)
      }
      guard let period = published.period else { throw Fault.notFound }
      if let old = notice.sheet.replaces {
        try desk.change(PublicNotice.self, old) { try $0.replace(by: published, actor: actor) }
      }
      let noticed = Noticed(notice: id, from: period.from, until: period.until)
      for row in notice.sheet.rows {
        try desk.change(CaseFile.self, row.id) {
          try $0.publicNotice().publish(noticed, replacing: notice.sheet.replaces)
        }
      }
    }
    return context.redirect(to: .notice(id), flash: Words.Publishing.publishedFlash)
  }

  private func correctionPage(
    _ context: StaffContext, input: FormInput = FormInput(), errors: FieldErrors = FieldErrors()
  ) async throws -> NoticeCorrectionPage {
    let record = try await premises.noticeRecord(NoticeID(try context.id()))
    guard record.standing(at: context.now) == .running else { throw Fault.notFound }
    let rows = try await premises.office.read { try PublishingRoutes.rows(of: record.sheet, $0) }
    return NoticeCorrectionPage(
      record: record, rows: rows, input: input, errors: errors, csrf: context.csrf,
      once: input.idempotencyKey ?? RandomText.hexadecimal(bytes: 16))
  }

  /// The cases that still stand in the notice; one sent back by an objection does not.
  private static func rows(of sheet: NoticeSheet, _ desk: Desk) throws -> [NoticeRow] {
    try sheet.rows.filter { row in
      guard case .publicNotice(let stage) = try desk.load(CaseFile.self, row.id)?.state else { return false }
      return stage.noticed?.notice == sheet.id
    }
  }

  private func correct(_ context: StaffContext) async throws -> Response {
    let page = try await correctionPage(context)
    var reader = FieldReader(context.form)
    let title = reader.text("title", maxLength: 120)
    let projects = page.rows.indices.map { reader.text("project-\($0 + 1)", maxLength: 400) }
    guard reader.errors.isEmpty, let title else {
      return context.page(
        try await correctionPage(context, input: context.form, errors: reader.errors).page(context.language))
    }
    let (actor, old) = (context.actor, page.record.sheet)
    let id = NoticeID(RandomText.hexadecimal(bytes: 12))
    let year = page.record.policy?.round.batchYear ?? context.now.day.year
    let outcome = try await premises.office.perform(
      by: actor, as: .noticeOfficer, key: context.form.idempotencyKey.flatMap { IdempotencyKey($0) }
    ) { desk in
      let rows = try zip(page.rows, projects).compactMap { row, project in
        try desk.load(CaseFile.self, row.id).flatMap { NoticeRow($0, project: project) }
      }
      let sheet = NoticeSheet(
        id: id, number: try RoundPapers(desk.transaction).nextNoticeNumber(year: year, desk), round: old.round,
        title: Phrase(zh: title, en: title == old.title.zh ? old.title.en : title), rows: rows,
        workingDays: old.workingDays, replaces: old.id)
      try desk.open(PublicNotice.self, id, with: try PublicNotice.prepare(sheet, by: actor))
      desk.answer = id.rawValue
    }
    var made = id
    if case .repeated(let before) = outcome { made = NoticeID(before) }
    return context.redirect(to: .preparedNotice(made), flash: Words.Publishing.preparedFlash)
  }
}

extension Refusal {
  static let nothingWaits = Refusal(
    .noticeEmpty, clause: "六(六)",
    reason: Phrase(zh: "这份支持方案没有待公示的申报。", en: "Nothing of this determination waits for a notice."),
    remedy: Phrase(zh: "请刷新公示管理页面。", en: "Reload the publishing page."))
}
