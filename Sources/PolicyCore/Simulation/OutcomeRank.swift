/// A condition's outcome without its facts; of several, the least is that of all of them.
package enum OutcomeRank: UInt8, CaseIterable, Sendable {
  case notMet, failed, undetermined, leftToOffice, met, notApplicable
}

extension OutcomeRank {
  package init(_ outcome: ConditionOutcome) {
    self =
      switch outcome {
      case .met: .met
      case .notMet: .notMet
      case .undetermined: .undetermined
      case .leftToOffice: .leftToOffice
      case .notApplicable: .notApplicable
      case .failed: .failed
      }
  }
}

extension OutcomeRank {
  init(_ verdict: RowVerdict) {
    self =
      switch verdict {
      case .met: .met
      case .notMet: .notMet
      case .open: .undetermined
      case .office: .leftToOffice
      case .notApplicable: .notApplicable
      case .failed: .failed
      }
  }
}
