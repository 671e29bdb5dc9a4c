/// Stage 2: from an account to a receipt.
package struct ApplicationRoutes: AreaRoutes {
  private let premises: Premises

  package init(premises: Premises) { self.premises = premises }

  package func add(to routes: PortalRoutes) {
    RegistrationRoutes(premises: premises, portal: routes.portal).add(to: routes)
    AgentRoutes(premises: premises).add(to: routes)
    DraftRoutes(premises: premises).add(to: routes)
    FormRoutes(premises: premises).add(to: routes)
    RowRoutes(premises: premises).add(to: routes)
    MaterialRoutes(premises: premises).add(to: routes)
    FileRoutes(premises: premises).add(to: routes)
    ProposalRoutes(premises: premises).add(to: routes)
    SubmissionRoutes(premises: premises).add(to: routes)
    CounterRoutes(premises: premises).add(to: routes)
  }
}
