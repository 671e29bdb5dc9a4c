package import Standards

extension ConditionResult {
  /// What is required, with the parameters' values and the days they hold from, but nothing of this filing:
  /// `采购额 ≥ 50万元（自2024-01-01）`.
  package var rule: Phrase {
    let rule = scope.filled(wording.rule)
    guard let place = wording.place.map(scope.filled) else { return rule }
    return Phrase(zh: "\(place.zh)的：\(rule.zh)", en: "where \(place.en): \(rule.en)")
  }

  /// The condition, its outcome, what is required and what was found.
  package var sentence: Phrase {
    let head = outcome.shown
    var zh = "\(label.zh)：\(head.zh)"
    var en = "\(label.en): \(head.en)"
    switch outcome {
    case .notApplicable:
      if let place = wording.place.map(scope.filled) {
        zh += "，只适用于\(place.zh)的项目"
        en += "; it is only for where \(place.en)"
      }
    case .failed, .leftToOffice: break
    case .met, .notMet, .undetermined:
      if parts.isEmpty {
        let (rule, found) = (scope.filled(wording.rule), found)
        zh += "。要求：\(rule.zh)"
        en += ". Required: \(rule.en)"
        if let found {
          zh += "；实际：\(found.zh)"
          en += "; found: \(found.en)"
        }
      } else {
        say(parts.filter { $0.outcome == outcome.deciding }, &zh, &en)
      }
    }
    if case .undetermined(let paths) = outcome {
      let labels = paths.compactMap { scope.shared.facts[$0.fact]?.definition.label }
      zh += "；还需要：\(labels.map(\.zh).unique.joined(separator: "、"))"
      en += "; still needed: \(labels.map(\.en).unique.joined(separator: ", "))"
    }
    return Phrase(zh: zh + "。", en: en + ".")
  }

  /// Parts that decided against it.
  private func say(_ deciding: [ConditionResult], _ zh: inout String, _ en: inout String) {
    guard !deciding.isEmpty else { return }
    zh += "，不符合的是：\(deciding.map(\.label.zh).joined(separator: "、"))"
    en += "; what fails: \(deciding.map(\.label.en).joined(separator: ", "))"
  }

  /// The values the rule saw: the only one alone, several with their labels; those still open are named at the end.
  private var found: Phrase? {
    let known = wording.values.compactMap { scope.seen($0) }.filter { !$0.isOpen }
    guard !known.isEmpty else { return nil }
    if wording.values.count == 1 { return known[0].value }
    let pairs = known.map { spoken -> Phrase in
      let label = spoken.isYesOrNo ? spoken.label.quoted : spoken.label.midSentence
      return Phrase(zh: "\(label.zh)为\(spoken.value.zh)", en: "\(label.en) is \(spoken.value.en)")
    }
    return Phrase(zh: pairs.map(\.zh).joined(separator: "，"), en: pairs.map(\.en).joined(separator: ", "))
  }

  /// What it read, exact amounts with their sources; parameters and readings stand apart.
  package var facts: [FactUse] {
    let rest = outcome == .notApplicable ? [] : wording.values.filter { !wording.placeValues.contains($0) }
    return (wording.placeValues + rest).compactMap { scope.use($0) }
  }

  /// The parameters it read, in the versions that were in force.
  package var parameters: [ParameterUse] {
    wording.parameters.compactMap { scope.use(scope.shared.parameters[$0]) }
  }

  /// How it reads what the guide leaves open.
  package var readings: [ReadingUse] {
    wording.readings.compactMap { id in
      scope.policy.reading(id)?.use(supposing: scope.context.readings[id])
    }
  }
}

extension ConditionOutcome {
  /// A short verdict about one condition.
  package var shown: Phrase {
    switch self {
    case .met: Phrase(zh: "符合", en: "met")
    case .notMet: Phrase(zh: "不符合", en: "not met")
    case .undetermined: Phrase(zh: "尚不能确定", en: "cannot tell yet")
    case .leftToOffice(.experts): Phrase(zh: "由专家评审认定", en: "decided by expert review")
    case .leftToOffice: Phrase(zh: "由审核部门认定", en: "decided by the reviewing office")
    case .notApplicable: Phrase(zh: "不适用", en: "does not apply")
    case .failed: Phrase(zh: "按现有数据无法计算", en: "could not be computed from what is stated")
    }
  }

  /// The outcome of the parts that made this one.
  fileprivate var deciding: ConditionOutcome? { self == .notMet ? .notMet : nil }
}

extension [String] {
  /// Without repetitions, in order.
  fileprivate var unique: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
