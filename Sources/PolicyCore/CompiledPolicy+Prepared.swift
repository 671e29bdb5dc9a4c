extension CompiledPolicy {
  /// The same policy with everything that is worked out beforehand made anew: the words of its rules, the options in
  /// force, the rows' program. Needed after every change of parameters, readings or the round.
  func prepared() -> CompiledPolicy {
    var policy = worded()
    policy.chosenReadings = policy.chosenOptions
    policy.rows = RowRules(RowCompiler.program(of: policy))
    return policy
  }
}
