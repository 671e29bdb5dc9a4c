package import Standards

extension CompiledPolicy {
  /// The expression in words, under the round's readings and with the parameters of its last day; `nil` where it cannot
  /// be said.
  package func sentence(of leaf: Leaf) -> Phrase? { sentence(of: leaf, in: forAssessment) }

  func sentence(of leaf: Leaf, in shared: PreparedPolicy) -> Phrase? {
    (try? leaf.said(names, chosenOptions)).map { filled($0, shared) }
  }

  /// What a condition requires: a line for itself, or for each of its parts.
  package func sentences(of condition: ConditionDefinition) -> [Phrase] {
    guard condition.parts.isEmpty else {
      return condition.parts.flatMap { part in
        sentences(of: part).map { Phrase(zh: "\(part.label.zh)：\($0.zh)", en: "\(part.label.en): \($0.en)") }
      }
    }
    guard let wording = condition.wording else { return [] }
    let shared = forAssessment
    let rule = filled(wording.rule, shared)
    guard let place = wording.place.map({ filled($0, shared) }) else { return [rule] }
    return [Phrase(zh: "\(place.zh)的：\(rule.zh)", en: "where \(place.en): \(rule.en)")]
  }

  /// `不超过已结算或验收金额`, `减去其中硬件，限应用方式为“大模型一体机”的`.
  package func sentence(of limit: RecognitionLimit) -> Phrase {
    let amount = sentence(of: limit.effect.leaf) ?? limit.label
    let effect =
      switch limit.effect {
      case .atMost: Phrase(zh: "不超过\(amount.zh)", en: "not more than \(amount.en)")
      case .less: Phrase(zh: "减去\(amount.zh)", en: "less \(amount.en)")
      case .onlyIf: Phrase(zh: "只在符合时计入：\(amount.zh)", en: "counts only where \(amount.en)")
      }
    return restricted(effect, to: limit.when)
  }

  package func sentence(of sum: LevelSum) -> Phrase {
    let term = sentence(of: sum.term) ?? sum.label
    let effect = Phrase(zh: "\(term.zh)的合计", en: "the sum of \(term.en)")
    return restricted(effect, to: sum.when)
  }

  private func restricted(_ phrase: Phrase, to when: Leaf?) -> Phrase {
    guard let place = when.flatMap(sentence) else { return phrase }
    return Phrase(zh: "\(phrase.zh)；只限：\(place.zh)", en: "\(phrase.en); only where \(place.en)")
  }

  private func filled(_ words: Wording, _ shared: PreparedPolicy) -> Phrase {
    Scope(shared, context: defaultContext, filing: Filing()).filled(words)
  }
}
