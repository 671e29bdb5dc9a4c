package import Standards

/// What a simulation supposes otherwise than the round says: parameters for all days, readings, figures of the round.
package struct SimulationSettings: Hashable, Sendable {
  package var parameters: [String: FactValue] = [:]
  package var readings: [String: String] = [:]
  package var rateCeiling: Ratio?
  package var annualCap: Money?
  package var budget: Money?
  package var evidenceFrom: CivilDate?
  package var evidenceTo: CivilDate?

  package init() {}

  package var isEmpty: Bool { self == SimulationSettings() }
}

extension SimulationSettings {
  /// Figures of the round, by the names expressions use, and the budget.
  package static let roundNames = ["rate_ceiling", "annual_cap", "budget", "evidence_from", "evidence_to"]

  /// Reads one setting as a command line states it: a parameter, a reading or a figure of the round; amounts in yuan.
  /// `p.`, `r.` and `round.` before the name are allowed.
  package mutating func set(_ name: String, to text: String, in policy: CompiledPolicy) throws(FactFlaw) {
    let id = FactID(name)
    let bare = ["p", "r", "round"].contains(id.record) ? id.field : name
    if let parameter = policy.parameters.first(where: { $0.id == bare }) {
      parameters[bare] = try Self.read(text, parameter.kind, parameter.label)
      return
    }
    if let reading = policy.reading(bare) {
      guard reading.options.contains(where: { $0.id == text }) else {
        throw FactFlaw(
          code: "option",
          reason: Phrase(zh: "\(bare) 没有“\(text)”这个选项。", en: "\(bare) has no option “\(text)”."),
          remedy: Phrase(
            zh: "可选：\(reading.options.map(\.id).joined(separator: "、"))。",
            en: "Choose one of: \(reading.options.map(\.id).joined(separator: ", "))."))
      }
      readings[bare] = text
      return
    }
    try setRound(bare, text, policy)
  }

  private mutating func setRound(_ name: String, _ text: String, _ policy: CompiledPolicy) throws(FactFlaw) {
    let label = Phrase(verbatim: name)
    switch (name, Self.kind(of: name)) {
    case ("rate_ceiling", _):
      if case .ratio(let ratio) = try Self.read(text, .ratio, label) { rateCeiling = ratio }
    case ("annual_cap", let kind?):
      if case .money(let amount) = try Self.read(text, kind, label) { annualCap = amount }
    case ("budget", let kind?):
      if case .money(let amount) = try Self.read(text, kind, label) { budget = amount }
    case ("evidence_from", let kind?):
      if case .date(let day) = try Self.read(text, kind, label) { evidenceFrom = day }
    case ("evidence_to", let kind?):
      if case .date(let day) = try Self.read(text, kind, label) { evidenceTo = day }
    default:
      let names = policy.parameters.map(\.id) + policy.readings.map(\.id) + Self.roundNames
      let near = DottedName.nearest(to: name, in: names)
      throw FactFlaw(
        code: "setting", reason: Phrase(zh: "没有“\(name)”这个参数或口径。", en: "There is no parameter or reading “\(name)”."),
        remedy: near.map { Phrase(zh: "是不是 \($0)？", en: "Did you mean \($0)?") }
          ?? Phrase(
            zh: "可用的是：\(names.joined(separator: "、"))。", en: "Known here: \(names.joined(separator: ", "))."))
    }
  }

  private static func kind(of name: String) -> FactKind? {
    switch name {
    case "rate_ceiling": .ratio
    case "annual_cap", "budget": .money
    case "evidence_from", "evidence_to": .date
    default: nil
    }
  }

  private static func read(_ text: String, _ kind: FactKind, _ label: Phrase) throws(FactFlaw) -> FactValue {
    let fact = FactDefinition(
      id: "", level: .application, label: label, help: nil, kind: kind, unit: nil, options: [], source: .asked,
      required: true, askedWhen: nil, cite: nil, unanswered: nil)
    let value = try fact.read(text)
    guard value != .notSure else {
      throw FactFlaw(
        code: "kind", reason: Phrase(zh: "“\(label.zh)”不能是不确定。", en: "“\(label.en)” cannot be unsure."),
        remedy: Phrase(zh: "写一个值。", en: "State a value."))
    }
    return value
  }
}

extension CompiledPolicy {
  /// The policy as it would be under the settings. Readings are not part of it: they go with the context.
  func supposing(_ settings: SimulationSettings) -> CompiledPolicy {
    var policy = self
    policy.parameters = parameters.map { parameter in
      guard let value = settings.parameters[parameter.id] else { return parameter }
      let first = CivilDate(dayNumber: -719_162) ?? .epoch
      return Parameter(
        id: parameter.id, label: parameter.label, kind: parameter.kind, clause: parameter.clause,
        asOf: parameter.asOf, values: [DatedValue(from: first, value: value)], checkedOn: parameter.checkedOn)
    }
    if let ratio = settings.rateCeiling { policy.round.rateCeiling = ratio }
    if let cap = settings.annualCap { policy.round.annualCap = cap }
    if let budget = settings.budget { policy.round.budget = budget }
    if settings.evidenceFrom != nil || settings.evidenceTo != nil {
      policy.round.evidence = EvidencePeriod(
        from: settings.evidenceFrom ?? round.evidence.from, to: settings.evidenceTo ?? round.evidence.to)
    }
    return settings.isEmpty ? policy : policy.prepared()
  }
}
