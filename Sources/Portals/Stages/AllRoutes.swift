internal import Hummingbird

/// One area of the site: a stage, a desk, the public pages.
package protocol AreaRoutes: Sendable {
  init(premises: Premises)
  func add(to routes: PortalRoutes)
}

/// Every area of the site. A new area is one line here.
package enum AllRoutes {
  package static let areas: [any AreaRoutes.Type] = [
    DemoRoutes.self,
    PanelRoutes.self,
    ScoringRoutes.self,
    ApplicationRoutes.self,
    DeterminationRoutes.self,
    DeskRoutes.self, CaseRoutes.self, MaterialFileRoutes.self, EvidenceRoutes.self,
    OpenRoutes.self, LogRoutes.self, SelfCheckRoutes.self,
    BenchRoutes.self, ConclusionRoutes.self, CorrectionNoticeRoutes.self,
    SubstantiveRoutes.self,
    PublicNoticeRoutes.self,
    PaymentRoutes.self, AfterSubmissionRoutes.self, InboxRoutes.self,
    AuditRoutes.self, AccountRoutes.self, OwnAccountRoutes.self, PoliciesRoutes.self, UpkeepRoutes.self,
  ]

  package static func add(to routes: PortalRoutes, premises: Premises) {
    for area in areas { area.init(premises: premises).add(to: routes) }
  }
}
