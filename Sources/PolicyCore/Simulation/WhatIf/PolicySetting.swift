package import Standards

/// One value of a policy put otherwise for a what-if: `p.api_min=200000`, `r.R13=whole`, `round.rate_ceiling=40%`.
package struct PolicySetting: Codable, Hashable, Sendable {
  package let name: String
  package let from: Phrase
  package let to: Phrase
}

/// A setting that names nothing, or gives it a value it cannot have.
package struct PolicySettingFlaw: Explained {
  package let setting: String
  package let reason: Phrase
  package let remedy: Phrase
}

extension CompiledPolicy {
  /// This policy with `settings` put otherwise: parameters hold their new value on every day, readings and amounts of
  /// the round for the whole round. Amounts are in yuan.
  package func changed(
    by settings: [String]
  ) throws(PolicySettingFlaw) -> (policy: CompiledPolicy, settings: [PolicySetting]) {
    var policy = self
    var shown: [PolicySetting] = []
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
        String($0).trimmingSpaces
      }
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw PolicySettingFlaw(
          setting: setting, reason: Phrase(zh: "要写成 名称=值。", en: "A setting is NAME=VALUE."),
          remedy: Phrase(
            zh: "例如 \(settable.first ?? "round.budget")=…。", en: "Such as \(settable.first ?? "round.budget")=…."))
      }
      guard !shown.contains(where: { $0.name == parts[0] }) else {
        throw PolicySettingFlaw(
          setting: setting, reason: Phrase(zh: "“\(parts[0])”设了两次。", en: "“\(parts[0])” is set twice."),
          remedy: Phrase(zh: "留下一个。", en: "Keep one."))
      }
      shown.append(try policy.put(parts[0], parts[1], setting))
    }
    return (shown.isEmpty ? policy : policy.prepared(), shown)
  }

  /// The names ``changed(by:)`` knows.
  package var settable: [String] {
    parameters.map { "p.\($0.id)" } + readings.map { "r.\($0.id)" } + CompiledPolicy.roundSettings.map { "round.\($0)" }
  }

  private static let roundSettings = ["rate_ceiling", "annual_cap", "budget", "evidence_from", "evidence_to"]

  private mutating func put(
    _ name: String, _ text: String, _ setting: String
  ) throws(PolicySettingFlaw) -> PolicySetting {
    let id = FactID(name)
    switch id.record {
    case "p":
      if let index = parameters.firstIndex(where: { $0.id == id.field }) { return try put(index, text, setting) }
    case "r":
      if let index = readings.firstIndex(where: { $0.id == id.field }) { return try put(reading: index, text, setting) }
    case "round":
      if CompiledPolicy.roundSettings.contains(id.field) { return try put(round: id.field, text, setting) }
    default: break
    }
    let near = DottedName.nearest(to: name, in: settable)
    let all = settable
    throw PolicySettingFlaw(
      setting: setting, reason: Phrase(zh: "没有可以设的“\(name)”。", en: "There is no “\(name)” to set."),
      remedy: Phrase(
        zh: "\(near.map { "是不是 \($0)？" } ?? "")可以设：\(all.joined(separator: "、"))。",
        en: "\(near.map { "Did you mean \($0)? " } ?? "")What may be set: \(all.joined(separator: ", "))."))
  }

  private mutating func put(_ index: Int, _ text: String, _ setting: String) throws(PolicySettingFlaw) -> PolicySetting
  {
    let old = parameters[index]
    let shape = FactDefinition.setting(FactID("p.\(old.id)"), old.label, old.kind)
    let value = try shape.value(text, setting)
    let current = defaultContext
    let before = CivilDate(year: current.batchYear, month: 1, day: 1)
    let day = old.asOf == .batchYear ? before ?? current.submittedOn : current.submittedOn
    let first = old.values.first?.from ?? day
    parameters[index] = Parameter(
      id: old.id, label: old.label, kind: old.kind, clause: old.clause, asOf: old.asOf,
      values: [DatedValue(from: min(first, day), value: value)], checkedOn: old.checkedOn)
    return PolicySetting(name: "p.\(old.id)", from: shape.shown(old.value(on: day)?.value), to: shape.shown(value))
  }

  private mutating func put(
    reading index: Int, _ text: String, _ setting: String
  ) throws(PolicySettingFlaw) -> PolicySetting {
    let old = readings[index]
    guard let option = old.options.first(where: { $0.id == text }) else {
      throw PolicySettingFlaw(
        setting: setting,
        reason: Phrase(zh: "读法 \(old.id) 没有“\(text)”这个选项。", en: "Reading \(old.id) has no option “\(text)”."),
        remedy: Phrase(
          zh: "可选：\(old.options.map(\.id).joined(separator: "、"))。",
          en: "Choose one of: \(old.options.map(\.id).joined(separator: ", "))."))
    }
    let before = old.options.first { $0.id == old.chosen }
    readings[index].chosen = option.id
    func named(_ option: ReadingOption?) -> Phrase {
      option.map { Phrase(zh: "\($0.id)（\($0.label.zh)）", en: "\($0.id) (\($0.label.en))") }
        ?? Phrase(verbatim: old.chosen)
    }
    return PolicySetting(name: "r.\(old.id)", from: named(before), to: named(option))
  }

  private mutating func put(
    round field: String, _ text: String, _ setting: String
  ) throws(PolicySettingFlaw) -> PolicySetting {
    let kinds: [String: FactKind] = [
      "rate_ceiling": .ratio, "annual_cap": .money, "budget": .money, "evidence_from": .date, "evidence_to": .date,
    ]
    let name = "round.\(field)"
    let label = PolicySymbols.labels[name] ?? Phrase(zh: "预算", en: "the budget")
    let shape = FactDefinition.setting(FactID(name), label, kinds[field] ?? .money)
    let value = try shape.value(text, setting)
    let old: FactValue?
    switch (field, value) {
    case ("rate_ceiling", .ratio(let ratio)):
      guard ratio >= .zero, ratio <= .one else {
        throw PolicySettingFlaw(
          setting: setting, reason: Phrase(zh: "比例要在 0 和 100% 之间。", en: "A rate lies between 0 and 100%."),
          remedy: Phrase(zh: "例如 40%。", en: "Such as 40%."))
      }
      old = .ratio(round.rateCeiling)
      round.rateCeiling = ratio
    case ("annual_cap", .money(let amount)):
      old = .money(round.annualCap)
      round.annualCap = amount
    case ("budget", .money(let amount)):
      old = .money(round.budget)
      round.budget = amount
    case ("evidence_from", .date(let day)):
      old = .date(round.evidence.from)
      round.evidence = EvidencePeriod(from: day, to: round.evidence.to)
    case (_, .date(let day)):
      old = round.evidence.to.map { .date($0) }
      round.evidence = EvidencePeriod(from: round.evidence.from, to: day)
    default: old = nil
    }
    return PolicySetting(name: name, from: shape.shown(old), to: shape.shown(value))
  }
}

extension FactDefinition {
  fileprivate static func setting(_ id: FactID, _ label: Phrase, _ kind: FactKind) -> FactDefinition {
    FactDefinition(
      id: id, level: .application, label: label, help: nil, kind: kind, unit: nil, options: [], source: .document,
      required: true, askedWhen: nil, cite: nil, unanswered: nil)
  }

  fileprivate func value(_ text: String, _ setting: String) throws(PolicySettingFlaw) -> FactValue {
    do throws(FactFlaw) {
      let value = try read(text)
      if value != .notSure { return value }
    } catch {
      throw PolicySettingFlaw(setting: setting, reason: error.reason, remedy: error.remedy)
    }
    throw PolicySettingFlaw(
      setting: setting, reason: Phrase(zh: "“\(text)”不是一个值。", en: "“\(text)” is no value."),
      remedy: Phrase(zh: "写出要试的值。", en: "Write the value to try."))
  }
}
