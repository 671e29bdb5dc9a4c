internal import Casework
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// Composing and sending the one notice, and reading it afterwards, for the offices and for the applicant.
package struct CorrectionNoticeRoutes: AreaRoutes {
  let premises: Premises

  package init(premises: Premises) { self.premises = premises }

  package func add(to routes: PortalRoutes) {
    routes.staff.get("cases/:id/completeness/notice") { _, context in
      let open = try await context.openCase(in: premises)
      guard open.may(.sendCorrection), case .completenessReview = open.file.state else { throw Fault.notFound }
      return context.page(composer(open, context).page)
    }
    routes.staff.post("cases/:id/completeness/notice") { _, context in try await send(context) }
    routes.staff.get("cases/:id/notices/:number") { _, context in
      try await show(context, trail: { CaseHeading(open: $0, language: context.language).trailWithCase })
    }
    routes.signedIn.get("apply/:id/notices/:number") { _, context in
      guard !context.visitor.isStaff else { throw Fault.notFound }
      return try await show(context, trail: { _ in [] })
    }
  }

  private func composer(_ open: OpenCase, _ context: StaffContext) -> NoticeComposer {
    NoticeComposer(
      open: open, checklist: ReviewChecklist(open), csrf: context.csrf, once: IdempotencyKey.random().text,
      language: context.language)
  }

  private func send(_ context: StaffContext) async throws -> Response {
    let open = try await context.openCase(in: premises)
    guard open.may(.sendCorrection) else { throw Fault.notFound }
    var page = composer(open, context)
    let stale = page.checklist.open.filter { page.checklist.decision($0) != nil }
    guard stale.isEmpty else {
      page.errors.add("top", Words.stillUndecided(page.checklist.open.count))
      return context.page(page.page)
    }
    let (actor, policy, terms, now) = (context.actor, open.policy, open.terms, context.now)
    do {
      _ = try await premises.office.change(
        CaseFile.self, open.file.id, expecting: context.form["version"].flatMap(Int.init), by: actor,
        as: open.capacity(.sendCorrection), key: context.form.idempotencyKey.flatMap(IdempotencyKey.init)
      ) { file, _ in
        try file.completenessReview().sendCorrection(
          checklist: ReviewChecklist.keys(policy, file.dossier),
          subjects: { policy.subject(of: $0, in: file.dossier.filing) }, by: actor, at: now, under: terms)
      }
    } catch let refusal as Refusal where refusal.code != .notPermitted && refusal.code != .wrongStage {
      page.errors.add("top", refusal.reason, remedy: refusal.remedy)
      return context.page(page.page)
    } catch is Conflict {
      page.errors.add("top", Words.benchConflict)
      page.isConflict = true
      return context.page(page.page)
    }
    return context.redirect(
      to: .correctionNotice(open.id, open.dossier.notices.count + 1), flash: Words.noticeSent)
  }

  private func show(_ context: some WebContext, trail: (OpenCase) -> [Crumb]) async throws -> Response {
    let open = try await context.openCase(in: premises)
    guard let number = Int(try context.id("number")), open.dossier.notices.indices.contains(number - 1) else {
      throw Fault.notFound
    }
    let sent = try await premises.office.history(CaseFile.self, open.file.id).filter {
      if case .correctionRequested = $0.event { true } else { false }
    }
    guard sent.indices.contains(number - 1) else { throw Fault.notFound }
    let letter = CorrectionLetter(
      policy: open.policy, dossier: open.dossier, notice: open.dossier.notices[number - 1],
      day: sent[number - 1].at.day, number: number)
    let language = context.language
    let printed = printFooter(
      number: open.label, checkpoint: nil, printedAt: context.now.phrase[language], language)
    var page = Page(
      title: Words.noticeNumbered(number), trail: trail(open), width: .narrow,
      main: "\(letter.html)\(buttonRow([printButton(language)]))\(printed)")
    page.lead = "\(Words.noticeDue[language])<b>\(open.dossier.notices[number - 1].due.deadlinePhrase[language])</b>"
    return context.page(page)
  }
}
