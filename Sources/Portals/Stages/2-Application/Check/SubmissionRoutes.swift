internal import Casework
internal import Hummingbird
internal import MerkleLog
internal import PolicyCore
internal import Records
internal import Standards

/// The check, the submission, the confirmation of a counter filing, and the receipt.
struct SubmissionRoutes {
  let premises: Premises

  func add(to routes: PortalRoutes) {
    routes.signedIn.get("apply/:id/check") { _, context in
      let own = try await premises.ownCase(context)
      guard own.isDraft || own.awaitsConfirmation else { return context.redirect(to: .application(own.id)) }
      return context.page(try await check(own, context).page(context.language))
    }
    routes.signedIn.post("apply/:id/submission") { _, context in try await submit(context) }
    routes.signedIn.post("apply/:id/handover") { _, context in try await handOver(context) }
    routes.signedIn.post("apply/:id/declining") { _, context in try await decline(context) }
    routes.signedIn.get("apply/:id/receipt") { _, context in try await receipt(context) }
    routes.signedIn.get("apply/:id/receipt.json") { _, context in
      let own = try await premises.ownCase(context)
      guard let number = own.dossier.receipt?.number.text else { throw Fault.notFound }
      return try await premises.proof(of: StreamID(CaseFile.self, own.id.rawValue), number: number) { events in
        events.filter { $0.kind == "submitted" }
      }
    }
  }

  private func check(_ own: OwnCase, _ context: SignedInContext) async throws -> CheckPage {
    CheckPage(
      own: own, read: try await premises.readResults(own),
      ticked: Set(own.policy.declarations.filter { context.form.isTicked($0) }), csrf: context.csrf,
      key: RandomText.hexadecimal(bytes: 16))
  }

  /// Once: a second press, with or without the same key, leads to the same receipt.
  private func submit(_ context: SignedInContext) async throws -> Response {
    let own = try await premises.ownCase(context)
    guard own.dossier.receipt == nil else { return context.redirect(to: .receipt(own.id)) }
    try premises.requireSignedLog(at: context.visit.wallClock)
    let (actor, terms, policy, granted) = (own.actor, own.terms, own.policy, own.granted)
    let declared = policy.declarations.filter { context.form.isTicked($0) }
    do {
      _ = try await premises.office.change(
        CaseFile.self, own.id, by: actor, key: context.form.idempotencyKey.flatMap { IdempotencyKey($0) }
      ) { file, desk in
        let readiness = policy.readiness(of: file.dossier, at: desk.now, grantedThisYear: granted)
        let number = try desk.nextNumber(
          prefix: policy.round.numberPrefix, year: policy.round.batchYear)
        if case .awaitingConfirmation(let stage) = file.state {
          return try stage.confirm(
            number: number, declarations: declared, readiness: readiness, by: actor, at: desk.now, under: terms)
        }
        return try file.draft().submit(
          number: number, declarations: declared, readiness: readiness, digest: { Premises.digest($0) }, by: actor,
          at: desk.now, under: terms)
      }
    } catch let refusal as Refusal where SubmissionRoutes.correctable.contains(refusal.code) {
      return context.page(try await refused(own, refusal, context))
    } catch let refusal as Refusal where refusal.code == .wrongStage {
      let later = try await premises.ownCase(context)
      guard later.dossier.receipt != nil else { throw refusal }
      return context.redirect(to: .receipt(own.id))
    }
    let hasRival = own.rivals.contains { $0.filing.isFiled }
    return context.redirect(to: .receipt(own.id), flash: hasRival ? Words.Rivals.submittedBoth : Words.Check.done)
  }

  private static let correctable: Set<RefusalCode> = [
    .requiredFactMissing, .factFaulty, .requiredMaterialMissing, .declarationMissing, .notYetOpen, .windowClosed,
    .confirmationRequired, .reasonMissing,
  ]

  /// The check again, with everything ticked still ticked and the reason at the top.
  private func refused(_ own: OwnCase, _ refusal: Refusal, _ context: SignedInContext) async throws -> Page {
    var page = try await check(own, context)
    let unticked = own.policy.declarations.first { !context.form.isTicked($0) }
    let field = refusal.code == .declarationMissing ? unticked : refusal.code == .reasonMissing ? "reason" : nil
    let language = context.language
    let clause = refusal.clause.map { language == .zh ? "（指南\($0.rawValue)）" : " (Guide \($0.rawValue))" } ?? ""
    let gap = language == .zh ? "" : " "
    page.problems = [
      FieldProblem(field: field, text: refusal.reason[language] + clause + gap + refusal.remedy[language])
    ]
    return page.page(language)
  }

  private func handOver(_ context: SignedInContext) async throws -> Response {
    let own = try await premises.ownCase(context)
    let (actor, terms, policy, granted) = (own.actor, own.terms, own.policy, own.granted)
    do {
      _ = try await premises.office.change(
        CaseFile.self, own.id, by: actor, key: context.form.idempotencyKey.flatMap { IdempotencyKey($0) }
      ) { file, desk in
        try file.draft().requestConfirmation(
          readiness: policy.readiness(of: file.dossier, at: desk.now, grantedThisYear: granted),
          digest: { Premises.digest($0) }, by: actor, at: desk.now, under: terms)
      }
    } catch let refusal as Refusal where SubmissionRoutes.correctable.contains(refusal.code) {
      return context.page(try await refused(own, refusal, context))
    }
    return context.redirect(to: .counter, flash: Words.Check.handedOver)
  }

  private func decline(_ context: SignedInContext) async throws -> Response {
    let own = try await premises.ownCase(context)
    let (actor, reason) = (own.actor, FieldReader.trimmed(String(context.form.typed("reason").prefix(500))))
    do {
      _ = try await premises.office.change(CaseFile.self, own.id, by: actor) { file, _ in
        try file.awaitingConfirmation().decline(reason: reason, by: actor)
      }
    } catch let refusal as Refusal where refusal.code == .reasonMissing {
      return context.page(try await refused(own, refusal, context))
    }
    return context.redirect(to: .application(own.id), flash: Words.Check.declined)
  }

  private func receipt(_ context: SignedInContext) async throws -> Response {
    let own = try await premises.ownCase(context)
    guard let submitted = own.dossier.receipt else { throw Fault.notFound }
    let events = try await premises.office.history(CaseFile.self, own.id)
    let last = events.firstIndex { if case .submitted = $0.event { true } else { false } } ?? events.endIndex - 1
    let then = try CaseFile(folding: Array(events[...last]))
    guard let sequence = events[last].sequence, let entry = try await premises.archive.log.entry(Int(sequence)) else {
      throw Fault.notFound
    }
    let mark = ProofMark(entry: entry, origin: context.visit.settings.publicOrigin, language: context.language)
    return context.page(
      ReceiptPage(own: own, submitted: submitted, dossier: then.dossier, mark: mark).page(context.language))
  }
}
