extension ConditionOutcome {
  /// Everything must hold: a certain "no" decides, then an error, then what is missing, then what the office decides.
  static func all(_ outcomes: [ConditionOutcome]) -> ConditionOutcome {
    if outcomes.contains(.notMet) { return .notMet }
    if let open = unsettled(outcomes) { return open }
    return !outcomes.isEmpty && outcomes.allSatisfy { $0 == .notApplicable } ? .notApplicable : .met
  }

  /// One must hold: a certain "yes" decides.
  static func any(_ outcomes: [ConditionOutcome]) -> ConditionOutcome {
    if outcomes.contains(.met) { return .met }
    if let open = unsettled(outcomes) { return open }
    return !outcomes.isEmpty && outcomes.allSatisfy { $0 == .notApplicable } ? .notApplicable : .notMet
  }

  var negated: ConditionOutcome {
    switch self {
    case .met: .notMet
    case .notMet: .met
    default: self
    }
  }

  private static func unsettled(_ outcomes: [ConditionOutcome]) -> ConditionOutcome? {
    for case .failed(let cause) in outcomes { return .failed(cause) }
    var missing: [FactPath] = []
    for case .undetermined(let paths) in outcomes { missing += paths.filter { !missing.contains($0) } }
    if outcomes.contains(where: { if case .undetermined = $0 { true } else { false } }) {
      return .undetermined(missing)
    }
    for case .leftToOffice(let body) in outcomes { return .leftToOffice(body) }
    return nil
  }
}
