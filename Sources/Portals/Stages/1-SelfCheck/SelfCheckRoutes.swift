internal import Casework
internal import HTTPTypes
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// The self-check: answers travel in the browser's cookie, each page is read and computed afresh.
package struct SelfCheckRoutes: AreaRoutes {
  let premises: Premises

  package init(premises: Premises) { self.premises = premises }

  package func add(to routes: PortalRoutes) {
    let open = routes.open
    open.get("self-check") { _, context in
      try context.choosing(premises.policies, title: Words.navSelfCheck) { .selfCheck($0) }
    }
    let round = open.group("self-check/:slug/:round")
    round.get { request, context in try start(request, context) }
    round.post("start") { _, context in
      let policy = try policy(context)
      return go(SelfCheck(policy, on: context.now.day), context)
    }
    round.get("next") { request, context in
      let check = try check(request, context)
      return context.redirect(to: place(check, check.assess()))
    }
    round.post("on") { request, context in
      var check = try check(request, context)
      check.goesOn = true
      return go(check, context)
    }
    round.post("carry") { request, context in try carry(request, context) }
    round.post("clear") { _, context in
      let policy = try policy(context)
      var response = context.redirect(to: .selfCheck(policy), flash: Words.cleared)
      response.setCookie(cookie(policy, context).expired)
      return response
    }
    round.get("question/:question") { request, context in try question(request, context) }
    round.post("question/:question") { request, context in try answer(request, context) }
    round.get("halt") { request, context in try halt(request, context) }
    round.get("result") { request, context in try result(request, context) }
  }

  private func start(_ request: Request, _ context: PortalContext) throws -> Response {
    let policy = try policy(context)
    let kept = cookie(policy, context).read(request, on: context.now.day)
    let canResume = kept.map { $0.filing != Filing() } ?? false
    return context.page(
      SelfCheckStartPage(policy: policy, csrf: context.csrf, canResume: canResume).page(context.language))
  }

  private func question(_ request: Request, _ context: PortalContext) throws -> Response {
    let check = try check(request, context)
    let assessment = check.assess()
    guard let question = try question(check, assessment, context) else {
      return context.redirect(to: place(check, assessment))
    }
    return context.page(
      SelfCheckQuestionPage(check: check, question: question, assessment: assessment, csrf: context.csrf)
        .page(context.language))
  }

  private func answer(_ request: Request, _ context: PortalContext) throws -> Response {
    let check = try check(request, context)
    let assessment = check.assess()
    guard let question = try question(check, assessment, context) else {
      return context.redirect(to: place(check, assessment))
    }
    let answers = SelfCheckAnswers(context.form, to: question, in: check)
    guard answers.errors.isEmpty else {
      return context.page(
        SelfCheckQuestionPage(
          check: check, question: question, assessment: assessment, csrf: context.csrf, form: context.form,
          errors: answers.errors
        ).page(context.language))
    }
    return go(answers.check, context)
  }

  /// To the applications, over signing in. Answers too long for a cookie are taken along from the result page.
  private func carry(_ request: Request, _ context: PortalContext) throws -> Response {
    let check = try check(request, context)
    let isHTTPS = context.visit.settings.isHTTPS
    guard let cookie = CarriedAnswers.cookie(check, isHTTPS: isHTTPS) else {
      let back = context.address(.selfCheckPart(check.policy, "result"))
      return context.redirect(to: Link.signIn.with("next", back))
    }
    var response = context.redirect(to: Link("apply"))
    response.setCookie(cookie)
    return response
  }

  private func halt(_ request: Request, _ context: PortalContext) throws -> Response {
    let check = try check(request, context)
    let assessment = check.assess()
    guard case .halt(let failing) = check.step(assessment) else {
      return context.redirect(to: place(check, assessment))
    }
    return context.page(
      SelfCheckHaltPage(check: check, assessment: assessment, failing: failing, csrf: context.csrf).page(
        context.language))
  }

  private func result(_ request: Request, _ context: PortalContext) throws -> Response {
    let check = try check(request, context)
    guard check.filing != Filing() else { return context.redirect(to: .selfCheck(check.policy)) }
    return context.page(
      SelfCheckResultPage(
        check: check, assessment: check.assess(), csrf: context.csrf,
        isApplicant: context.visit.visitor?.roles.contains(.applicant) ?? false,
        canFile: check.policy.round.window.contains(context.now), printedAt: context.now
      ).page(context.language))
  }
}

extension SelfCheckRoutes {
  /// Keeps the answers and goes where they lead.
  private func go(_ check: SelfCheck, _ context: PortalContext) -> Response {
    var response = context.redirect(to: place(check, check.assess()))
    response.setCookie(cookie(check.policy, context).make(check))
    return response
  }

  private func place(_ check: SelfCheck, _ assessment: Assessment) -> Link {
    switch check.step(assessment) {
    case .question(let question): .selfCheck(check.policy, question.fact.id)
    case .halt: .selfCheckPart(check.policy, "halt")
    case .result: .selfCheckPart(check.policy, "result")
    }
  }

  /// `nil` for a question that does not matter to these answers; a 404 page for one that is never asked.
  private func question(
    _ check: SelfCheck, _ assessment: Assessment, _ context: PortalContext
  ) throws(Fault) -> SelfCheckQuestion? {
    let id = FactID(try context.id("question"))
    guard check.policy.selfCheck.facts.contains(id) else { throw .notFound }
    return check.questions(assessment).first { $0.fact.id == id }
  }

  private func check(_ request: Request, _ context: PortalContext) throws(Fault) -> SelfCheck {
    let policy = try policy(context)
    return cookie(policy, context).read(request, on: context.now.day) ?? SelfCheck(policy, on: context.now.day)
  }

  private func cookie(_ policy: CompiledPolicy, _ context: PortalContext) -> SelfCheckCookie {
    SelfCheckCookie(policy: policy, isHTTPS: context.visit.settings.isHTTPS)
  }

  private func policy(_ context: PortalContext) throws(Fault) -> CompiledPolicy {
    guard let policy = premises.policies.policy(try context.id("slug"), try context.id("round")) else {
      throw .notFound
    }
    return policy
  }
}
