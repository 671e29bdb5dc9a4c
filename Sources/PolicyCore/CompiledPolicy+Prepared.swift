extension CompiledPolicy {
  /// The same policy with everything that is worked out beforehand made anew: the words of its rules, the options in
  /// force, the rows' program. Needed after every change of parameters, readings or the round.
  func prepared() -> CompiledPolicy {
    var policy = worded()
    policy.chosenReadings = policy.chosenOptions
    policy.rows = RowRules(RowCompiler.program(of: policy))
    policy.shared = nil
    policy.shared = PreparedPolicy(policy)
    return policy
  }

  /// What assessments share. The policy that is shared cannot hold it itself, so it makes it anew.
  var forAssessment: PreparedPolicy { shared ?? PreparedPolicy(self) }
}
