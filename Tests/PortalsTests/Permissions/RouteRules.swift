internal import Casework

/// Every route of the site with the line that guards it. A route that is not listed fails the test.
enum RouteRules {
  static let all: [String: RouteRule] = [site, applications, reviews, panels, rounds, offices]
    .reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }

  /// Left to other tests: they stand before the session and the language.
  static let outside: Set<String> = [
    "GET /", "GET /healthz", "GET /metrics", "GET /log/checkpoint", "GET /log/key", "GET /log/tile/**",
  ]

  private static let site: [String: RouteRule] = [
    "GET /{language}": RouteRule(.open),
    "GET /{language}/sign-in": RouteRule(.open),
    "POST /{language}/sign-in": RouteRule(.open),
    "POST /{language}/sign-out": RouteRule(.open),
    "GET /{language}/guide": RouteRule(.open),
    "GET /{language}/guide/{slug}/{round}": RouteRule(.open),
    "GET /{language}/guide/{slug}/{round}/materials": RouteRule(.open),
    "GET /{language}/guide/{slug}/{round}/deadline.ics": RouteRule(.open),
    "GET /{language}/accessibility": RouteRule(.open),
    "GET /{language}/privacy": RouteRule(.open),
    "GET /{language}/log": RouteRule(.open),
    "GET /{language}/notices": RouteRule(.open),
    "GET /{language}/notices/{id}/receipt.json": RouteRule(.open),
    "GET /{language}/notices/{id}": RouteRule(.open),
    "GET /{language}/notices/{id}/table.csv": RouteRule(.open),
    "GET /{language}/notices/{id}/objection": RouteRule(.open),
    "POST /{language}/notices/{id}/objection": RouteRule(.open),
    "GET /{language}/notices/{id}/objections/{objection}": RouteRule(.open),
    "GET /{language}/register": RouteRule(.open),
    "POST /{language}/register": RouteRule(.open),
    "GET /{language}/self-check": RouteRule(.open),
    "GET /{language}/self-check/{slug}/{round}": RouteRule(.open),
    "POST /{language}/self-check/{slug}/{round}/start": RouteRule(.open),
    "GET /{language}/self-check/{slug}/{round}/next": RouteRule(.open),
    "POST /{language}/self-check/{slug}/{round}/on": RouteRule(.open),
    "POST /{language}/self-check/{slug}/{round}/carry": RouteRule(.open),
    "POST /{language}/self-check/{slug}/{round}/clear": RouteRule(.open),
    "GET /{language}/self-check/{slug}/{round}/question/{question}": RouteRule(.open),
    "POST /{language}/self-check/{slug}/{round}/question/{question}": RouteRule(.open),
    "GET /{language}/self-check/{slug}/{round}/halt": RouteRule(.open),
    "GET /{language}/self-check/{slug}/{round}/result": RouteRule(.open),
    "GET /{language}/me": RouteRule(.signedIn),
    "POST /{language}/me/password": RouteRule(.signedIn),
    "GET /{language}/me/authenticator": RouteRule(.signedIn),
    "POST /{language}/me/authenticator": RouteRule(.signedIn),
  ]

  private static let offices: [String: RouteRule] = [
    "GET /{language}/audit": RouteRule(.staff, .office([.readEvents])),
    "GET /{language}/audit/export": RouteRule(.staff, .office([.exportEvents])),
    "GET /{language}/audit/cases/{id}": RouteRule(
      .holding([.auditor]), .onCase([.readCase]), in: RouteRule.anyState),
    "GET /{language}/accounts": RouteRule(.staff, .office([.readAccounts])),
    "GET /{language}/accounts/new": RouteRule(.staff, .office([.createAccount])),
    "POST /{language}/accounts/new": RouteRule(.staff, .office([.createAccount])),
    "GET /{language}/account/{id}": RouteRule(.staff, .office([.readAccounts])),
    "POST /{language}/account/{id}/roles": RouteRule(.staff, .office([.grantRole])),
    "POST /{language}/account/{id}/revocation": RouteRule(.staff, .office([.revokeRole])),
    "POST /{language}/account/{id}/disabling": RouteRule(.staff, .office([.disableAccount])),
    "POST /{language}/account/{id}/enabling": RouteRule(.staff, .office([.enableAccount])),
    "POST /{language}/account/{id}/credential": RouteRule(.staff, .office([.resetCredential])),
    "GET /{language}/policies": RouteRule(.staff, .office([.reloadPolicy])),
    "POST /{language}/policies/{slug}/{round}/reload": RouteRule(.staff, .office([.reloadPolicy])),
    "GET /{language}/operations": RouteRule(.holding([.systemAdministrator])),
    "POST /{language}/operations/readings": RouteRule(.holding([.systemAdministrator])),
  ]

  private static let reviews: [String: RouteRule] = [
    "GET /{language}/cases/{id}": RouteRule(.staff, .onCase([.readCase]), in: RouteRule.anyState),
    "POST /{language}/cases/{id}/assignment": RouteRule(.staff, .onCase([.takeCase, .assignReviewer])),
    "GET /{language}/cases/{id}/files/{file}": RouteRule(.signedIn, .onCase([.readCase])),
    "GET /{language}/cases/{id}/files/{file}/pages/{page}": RouteRule(.signedIn, .onCase([.readCase])),
    "GET /{language}/cases/{id}/findings": RouteRule(.staff, .onCase([.readCase]), in: RouteRule.anyState),
    "GET /{language}/cases/{id}/files/{file}/reading": RouteRule(.staff, .onCase([.readCase])),
    "POST /{language}/cases/{id}/files/{file}/reading": RouteRule(
      .holding([.completenessReviewer, .substantiveReviewer]), .onCase([.readCase])),
    "GET /{language}/cases/{id}/files/{file}/versions": RouteRule(.staff, .onCase([.readCase])),
    "GET /{language}/cases/{id}/completeness": RouteRule(
      .staff, .onCase([.readCase]), in: ["completenessReview"]),
    "POST /{language}/cases/{id}/completeness": RouteRule(.staff, .onCase([.decideChecklist])),
    "GET /{language}/cases/{id}/completeness/conclusion": RouteRule(.staff, .onCase([.readCase])),
    "POST /{language}/cases/{id}/completeness/acceptance": RouteRule(.staff, .onCase([.acceptFiling])),
    "POST /{language}/cases/{id}/completeness/refusal": RouteRule(.staff, .onCase([.refuseFiling])),
    "POST /{language}/cases/{id}/completeness/further-notice": RouteRule(.staff, .onCase([.overrideCorrection])),
    "GET /{language}/cases/{id}/completeness/notice": RouteRule(
      .staff, .onCase([.sendCorrection]), in: ["completenessReview"]),
    "POST /{language}/cases/{id}/completeness/notice": RouteRule(.staff, .onCase([.sendCorrection])),
    "GET /{language}/cases/{id}/notices/{number}": RouteRule(.staff, .onCase([.readCase]), in: ["correction"]),
    "GET /{language}/cases/{id}/substantive": RouteRule(
      .staff, .onCase([.readCase]), in: ["substantiveReview", "expertReview", "determination"]),
    "POST /{language}/cases/{id}/substantive/line": RouteRule(.staff, .onCase([.saveWorksheet])),
    "POST /{language}/cases/{id}/substantive/fact": RouteRule(.staff, .onCase([.saveWorksheet])),
    "POST /{language}/cases/{id}/substantive/condition": RouteRule(.staff, .onCase([.decideCondition])),
    "POST /{language}/cases/{id}/substantive/duplicate": RouteRule(.staff, .onCase([.resolveDuplicate])),
    "POST /{language}/cases/{id}/substantive/supplement": RouteRule(.staff, .onCase([.requestSupplement])),
    "POST /{language}/cases/{id}/substantive/approval": RouteRule(.staff, .onCase([.passReview])),
    "POST /{language}/cases/{id}/substantive/rejection": RouteRule(.staff, .onCase([.rejectReview])),
  ]

  private static let panels: [String: RouteRule] = [
    "GET /{language}/panels": RouteRule(.holding([.lead])),
    "GET /{language}/panels/{id}": RouteRule(.holding([.lead]), .onCase([.readCase]), in: ["expertReview"]),
    "POST /{language}/panels/{id}/seats": RouteRule(.holding([.lead]), .onCase([.assignExpert])),
    "POST /{language}/panels/{id}/closing": RouteRule(.holding([.lead]), .onCase([.closeExpertReview])),
    "GET /{language}/scoring": RouteRule(.holding([.expert])),
    "GET /{language}/scoring/{id}": RouteRule(.holding([.expert]), .seat, in: ["expertReview"]),
    "POST /{language}/scoring/{id}/declaration": RouteRule(.holding([.expert]), .seat),
    "POST /{language}/scoring/{id}/sheet": RouteRule(.holding([.expert]), .seat),
    "POST /{language}/scoring/{id}/draft": RouteRule(.holding([.expert]), .seat),
    "GET /{language}/scoring/{id}/lock": RouteRule(.holding([.expert]), .seat),
    "POST /{language}/scoring/{id}/lock": RouteRule(.holding([.expert]), .seat),
    "GET /{language}/scoring/{id}/files/{file}": RouteRule(.holding([.expert]), .seat),
    "GET /{language}/scoring/{id}/files/{file}/pages/{page}": RouteRule(.holding([.expert]), .seat),
  ]

  private static let lead = RouteRule(.holding([.lead]))
  private static let officer = RouteRule(.holding([.noticeOfficer]))
  private static let finance = RouteRule(.holding([.financeMaker, .financeChecker]))
  private static let maker = RouteRule(.holding([.financeMaker]))
  private static let checker = RouteRule(.holding([.financeChecker]))
  private static let readers: Set<Role> = [
    .completenessReviewer, .substantiveReviewer, .lead, .noticeOfficer, .financeMaker, .financeChecker, .auditor,
    .clerk, .expert,
  ]

  private static let rounds: [String: RouteRule] = [
    // Whoever may read cases at some stage.
    "GET /{language}/desk": RouteRule(.holding(readers)),
    "GET /{language}/determinations": lead,
    "GET /{language}/determinations/new": lead,
    "POST /{language}/determinations": lead,
    "GET /{language}/determinations/{id}": lead,
    "GET /{language}/determinations/{id}/sheet": lead,
    "GET /{language}/determinations/{id}/receipt.json": lead,
    "GET /{language}/determinations/{id}/rows/{case}": lead,
    "POST /{language}/determinations/{id}/table": lead,
    "POST /{language}/determinations/{id}/submission": lead,
    "POST /{language}/determinations/{id}/approval": lead,
    "POST /{language}/determinations/{id}/cancellation": lead,
    "GET /{language}/publishing": officer,
    "POST /{language}/publishing/notices": officer,
    "GET /{language}/publishing/notices/{id}": officer,
    "POST /{language}/publishing/notices/{id}/publication": officer,
    "GET /{language}/publishing/notices/{id}/correction": officer,
    "POST /{language}/publishing/notices/{id}/correction": officer,
    "GET /{language}/publishing/objections": officer,
    "GET /{language}/publishing/objections/{id}": officer,
    "POST /{language}/publishing/objections/{id}/answer": officer,
    "GET /{language}/publishing/objections/{id}/evidence/{place}": officer,
    "GET /{language}/payments": finance,
    "POST /{language}/payments/batches": maker,
    "GET /{language}/payments/batches/{id}": finance,
    "GET /{language}/payments/batches/{id}/receipt.json": finance,
    "GET /{language}/payments/batches/{id}/files/{name}": maker,
    "POST /{language}/payments/batches/{id}/exports": maker,
    "POST /{language}/payments/batches/{id}/returns": maker,
    "POST /{language}/payments/batches/{id}/approval": checker,
    "POST /{language}/payments/batches/{id}/rejection": checker,
    "POST /{language}/payments/cases/{id}/account": RouteRule(
      .holding([.financeMaker, .financeChecker]), .onCase([.readCase])),
    "POST /{language}/payments/cases/{id}/account-confirmation": RouteRule(
      .holding([.financeMaker]), .onCase([.confirmAccount]), act: .confirmAccount),
    "GET /{language}/claw-backs": RouteRule(.holding([.lead, .financeMaker, .financeChecker])),
    "GET /{language}/claw-backs/{id}": RouteRule(
      .holding([.lead, .financeMaker, .financeChecker]), .onCase([.readCase]), in: ["closed.paid", "clawBack"]),
    "POST /{language}/claw-backs/{id}/order": RouteRule(
      .holding([.lead]), .onCase([.orderClawBack]), act: .orderClawBack),
    "POST /{language}/claw-backs/{id}/repayments": RouteRule(
      .holding([.financeMaker]), .onCase([.recordRepayment]), act: .recordRepayment),
  ]

  // An agent on cases of the own enterprise, a clerk on filings made at the counter.
  private static func own(_ act: Action? = nil, in states: Set<String> = []) -> RouteRule {
    RouteRule(.holding([.applicant, .clerk]), .onCase([.readCase]), in: states, act: act)
  }
  private static func agent(_ act: Action? = nil, in states: Set<String> = []) -> RouteRule {
    RouteRule(.holding([.applicant]), .onCase([.readCase]), in: states, act: act)
  }
  private static let agents = RouteRule(.holding([.applicant]))
  private static let clerk = RouteRule(.holding([.clerk]))

  private static let applications: [String: RouteRule] = [
    "GET /{language}/apply/enterprise": agents,
    "POST /{language}/apply/enterprise": agents,
    "GET /{language}/apply": agents,
    "POST /{language}/apply": agents,
    "GET /{language}/apply/agents": agents,
    "POST /{language}/apply/agents": agents,
    "POST /{language}/apply/agents/{account}/removal": agents,
    "GET /{language}/counter": clerk,
    "POST /{language}/counter/enterprises": clerk,
    "POST /{language}/counter/enterprises/{code}/agents": clerk,
    "POST /{language}/counter/filings": clerk,
    "GET /{language}/apply/{id}": own(in: ["draft", "awaitingConfirmation"]),
    "GET /{language}/apply/{id}/estimate": own(),
    "GET /{language}/apply/{id}/withdrawal": own(),
    "POST /{language}/apply/{id}/withdrawal": own(.withdraw),
    "GET /{language}/apply/{id}/check": own(in: ["draft"]),
    "POST /{language}/apply/{id}/submission": own(.submit),
    "POST /{language}/apply/{id}/handover": own(.requestConfirmation),
    "POST /{language}/apply/{id}/declining": own(.declineConfirmation),
    "GET /{language}/apply/{id}/receipt": own(in: ["completenessReview", "disbursement"]),
    "GET /{language}/apply/{id}/receipt.json": own(in: ["completenessReview", "disbursement"]),
    "GET /{language}/apply/{id}/form/{section}": own(in: ["draft"]),
    "POST /{language}/apply/{id}/form/{section}": own(.saveFacts),
    "POST /{language}/apply/{id}/form/{section}/autosave": own(.saveFacts),
    "GET /{language}/apply/{id}/projects": own(in: ["draft"]),
    "POST /{language}/apply/{id}/projects": own(.saveFacts),
    "GET /{language}/apply/{id}/projects/{project}/removal": own(),
    "POST /{language}/apply/{id}/projects/{project}/removal": own(.saveFacts),
    "GET /{language}/apply/{id}/projects/{project}/form/{section}": own(),
    "POST /{language}/apply/{id}/projects/{project}/form/{section}": own(.saveFacts),
    "POST /{language}/apply/{id}/projects/{project}/form/{section}/autosave": own(.saveFacts),
    "GET /{language}/apply/{id}/projects/{project}/expenses": own(),
    "POST /{language}/apply/{id}/projects/{project}/expenses": own(.saveFacts),
    "GET /{language}/apply/{id}/projects/{project}/expenses/{expense}/removal": own(),
    "POST /{language}/apply/{id}/projects/{project}/expenses/{expense}/removal": own(.saveFacts),
    "GET /{language}/apply/{id}/projects/{project}/expenses/{expense}/form/{section}": own(),
    "POST /{language}/apply/{id}/projects/{project}/expenses/{expense}/form/{section}": own(.saveFacts),
    "POST /{language}/apply/{id}/projects/{project}/expenses/{expense}/form/{section}/autosave": own(.saveFacts),
    "GET /{language}/apply/{id}/files/{file}": own(),
    "GET /{language}/apply/{id}/files/{file}/removal": own(),
    "POST /{language}/apply/{id}/files/{file}/removal": own(.removeMaterial),
    "GET /{language}/apply/{id}/materials/{material}": own(in: ["draft"]),
    "POST /{language}/apply/{id}/materials/{material}": own(.attachMaterial),
    "PUT /{language}/apply/{id}/materials/{material}": own(.attachMaterial),
    "GET /{language}/apply/{id}/projects/{project}/materials/{material}": own(),
    "POST /{language}/apply/{id}/projects/{project}/materials/{material}": own(.attachMaterial),
    "PUT /{language}/apply/{id}/projects/{project}/materials/{material}": own(.attachMaterial),
    "GET /{language}/apply/{id}/materials/{material}/readings": own(in: ["draft"]),
    "GET /{language}/apply/{id}/projects/{project}/materials/{material}/readings": own(),
    "GET /{language}/apply/{id}/proposals": own(in: ["draft"]),
    "POST /{language}/apply/{id}/proposals": own(.saveFacts),
    "POST /{language}/apply/{id}/licence": own(.attachMaterial),
    "GET /{language}/apply/{id}/letters/{letter}": own(),
    "GET /{language}/apply/{id}/notices/{number}": agent(in: ["correction"]),
    "GET /{language}/apply/{id}/status": agent(in: ["completenessReview", "disbursement"]),
    "GET /{language}/apply/{id}/correction": agent(in: ["correction"]),
    "GET /{language}/apply/{id}/correction/form/{section}": agent(),
    "POST /{language}/apply/{id}/correction/form/{section}": agent(.saveFacts),
    "POST /{language}/apply/{id}/correction/files/{file}/removal": agent(.removeMaterial),
    "POST /{language}/apply/{id}/correction/items/{place}": agent(.answerCorrection),
    "POST /{language}/apply/{id}/correction/submission": agent(.answerCorrection),
    "GET /{language}/apply/{id}/account": agent(),
    "POST /{language}/apply/{id}/account": agent(.correctAccount),
    "GET /{language}/inbox": RouteRule(.signedIn),
    "GET /{language}/inbox/{id}": RouteRule(.signedIn),
    "POST /{language}/inbox/readings": RouteRule(.signedIn),
  ]
}
