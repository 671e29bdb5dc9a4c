package import Standards

/// The world a simulation happens in, where a row does not state its own.
package struct SimulationContext: Sendable {
  package var submittedOn: CivilDate
  package var batchYear: Int
  package var grantedThisYear: Money
  /// Invoices that other filings claimed; with any, lines are judged by the row engine.
  package var claimedInvoices: Set<String>

  package init(
    submittedOn: CivilDate, batchYear: Int, grantedThisYear: Money = .zero, claimedInvoices: Set<String> = []
  ) {
    self.submittedOn = submittedOn
    self.batchYear = batchYear
    self.grantedThisYear = grantedThisYear
    self.claimedInvoices = claimedInvoices
  }
}

extension CompiledPolicy {
  /// The round's last day, nothing granted yet.
  package var simulationContext: SimulationContext {
    let context = defaultContext
    return SimulationContext(submittedOn: context.submittedOn, batchYear: context.batchYear)
  }
}
