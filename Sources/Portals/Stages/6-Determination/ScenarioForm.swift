internal import Casework
internal import PolicyCore
internal import Standards

/// The choices as typed, and what is wrong with them.
struct ScenarioForm: Sendable {
  let strategy: String
  let rate: String
  let line: String
  let choice: ScenarioChoice?
  let errors: FieldErrors

  /// What is offered first: the reading R25 shares pro rata, at the full rate, from the pass line.
  static func first(_ policy: CompiledPolicy, ceiling: Ratio) -> ScenarioChoice {
    ScenarioChoice(
      strategy: .proRata, rate: ceiling,
      line: Ratio(Int64(policy.expert.passLine), over: 1) ?? .zero)
  }

  init(_ choice: ScenarioChoice) {
    strategy = choice.strategy.rawValue
    rate = ScenarioForm.percent(choice.rate)
    line = ScenarioForm.points(choice.line)
    self.choice = choice
    errors = FieldErrors()
  }

  /// - Parameter ceiling: the highest rate of any version of the round.
  init(_ form: FormInput, _ policy: CompiledPolicy, ceiling: Ratio) {
    var fields = FieldReader(form)
    let (lowest, highest) = (policy.expert.passLine, policy.expert.maximumTotal)
    let strategy = fields.choice("strategy", of: Scenario.Strategy.offered(by: policy).map(\.rawValue))
      .flatMap(Scenario.Strategy.init)
    let rate: Ratio? = fields.read(
      "rate", maxLength: 20,
      { text in ScenarioForm.rate(text).flatMap { $0 > .zero && $0 <= ceiling ? $0 : nil } },
      orElse: Words.rateWithin(ceiling))
    let line: Ratio? =
      !policy.hasExpertReview
      ? .zero
      : fields.read(
        "line", maxLength: 20,
        { text in
          Ratio(parsing: FieldReader.halfWidth(text)).flatMap { line in
            guard let low = Ratio(Int64(lowest), over: 1), let high = Ratio(Int64(highest), over: 1),
              !text.contains("%"), !text.contains("％"), line >= low, line <= high
            else { return nil }
            return line
          }
        }, orElse: Words.lineWithin(lowest, highest))
    self.strategy = form.typed("strategy")
    self.rate = form.typed("rate")
    self.line = form.typed("line")
    errors = fields.errors
    guard let strategy, let rate, let line else {
      choice = nil
      return
    }
    choice = ScenarioChoice(strategy: strategy, rate: rate, line: line)
  }

  /// `45`, `45%`, `33.3％`: always percent.
  private static func rate(_ text: String) -> Ratio? {
    let plain = FieldReader.halfWidth(text).filter { $0 != " " }
    return Ratio(parsing: plain.hasSuffix("%") ? plain : plain + "%")
  }

  /// `50` for one half.
  static func percent(_ ratio: Ratio) -> String {
    let text = ratio.description
    return text.hasSuffix("%") ? String(text.dropLast()) : text
  }

  /// `60`, `72.5`.
  static func points(_ ratio: Ratio) -> String {
    if ratio.denominator == 1 { return String(ratio.numerator) }
    let shown = ratio.points
    return shown.hasSuffix("0") ? String(shown.dropLast()) : shown
  }
}

extension ScenarioForm {
  /// The three fields, for asking (GET) as for sending on.
  func fields(_ policy: CompiledPolicy, ceiling: Ratio, _ language: Language) -> HTML {
    let strategies = Scenario.Strategy.offered(by: policy).map {
      Choice($0.rawValue, $0.title[language], hint: Words.strategyHint($0)[language])
    }
    let rateField = Field(
      "rate", label: Words.rate[language], hint: "\(Words.rateHint(ceiling)[language])",
      error: errors["rate"]?[language])
    let lineField = Field(
      "line", label: Words.scoreLine[language], hint: "\(Words.scoreLineHint(policy.expert.passLine)[language])",
      error: errors["line"]?[language])
    return radios(
      Field("strategy", label: Words.strategy[language], error: errors["strategy"]?[language]), strategies,
      chosen: strategy, language)
      + fieldRow(
        [integerField(rateField, value: rate, unit: "%", language)]
          + (policy.hasExpertReview
            ? [integerField(lineField, value: line, unit: Words.pointsUnit[language], language)] : []))
  }

  /// The same choices out of sight, in the form that saves what was previewed.
  var kept: HTML { hidden("strategy", strategy) + hidden("rate", rate) + hidden("line", line) }
}

extension Scenario.Strategy {
  /// Without experts there is no score to rank by.
  static func offered(by policy: CompiledPolicy) -> [Scenario.Strategy] {
    policy.hasExpertReview ? allCases : allCases.filter { $0 != .ranked }
  }
}
