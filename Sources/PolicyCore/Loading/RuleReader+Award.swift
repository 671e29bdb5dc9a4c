internal import CEL
internal import Standards

extension RuleReader {
  func award(_ chapter: DocumentNode, conditions: [ConditionDefinition]) -> AwardRules? {
    chapter.allow(["recognition", "sums", "rate", "parts", "cap", "project_conditions", "application_conditions"])
    guard isWhole(chapter), let cap = chapter.required("cap").flatMap(cap) else { return nil }
    let recognition = chapter["recognition"].flatMap(recognition)
    let rate = chapter["rate"].flatMap(rate)
    guard (recognition == nil) == (chapter["recognition"] == nil), (rate == nil) == (chapter["rate"] == nil) else {
      return nil
    }
    return AwardRules(
      recognition: recognition, sums: chapter.list("sums").compactMap(sum), rate: rate,
      parts: parts(chapter.list("parts"), conditions: conditions), cap: cap,
      projectConditions: names(chapter.list("project_conditions"), of: conditions, level: .project),
      applicationConditions: names(chapter.list("application_conditions"), of: conditions, level: .application))
  }

  /// Something must bring an amount: lines that are recognised and multiplied, or parts.
  private func isWhole(_ chapter: DocumentNode) -> Bool {
    if chapter["recognition"] == nil, chapter["rate"] == nil {
      chapter["project_conditions"]?.fault(
        "idle-conditions",
        Phrase(
          zh: "没有 recognition，项目不产生金额，这些条件不起作用。",
          en: "Without “recognition” no project brings an amount, so these conditions gate nothing."),
        Phrase(
          zh: "把条件写到 parts 的 conditions 里，或写上 recognition 和 rate。",
          en: "Name them under a part's “conditions”, or add “recognition” and “rate”."))
      guard chapter.list("parts").isEmpty else { return true }
      chapter.fault(
        "empty-award",
        Phrase(
          zh: "奖励没有任何来源：既没有 recognition，也没有 parts。",
          en: "Nothing brings an amount: there is neither “recognition” nor “parts”."),
        Phrase(
          zh: "按费用明细计算的，写 recognition 和 rate；按申报单位自己的数据计算的，写 parts。",
          en: "Add “recognition” and “rate” for expense lines, or “parts” for amounts of the application's own facts."))
      return false
    }
    let both = chapter.required("recognition") != nil
    return chapter.required("rate") != nil && both
  }

  private func parts(_ places: [DocumentNode], conditions: [ConditionDefinition]) -> [AwardPart] {
    var known: Set<String> = []
    return places.compactMap { place in
      place.allow(["id", "cite", "label", "conditions", "when", "amount"])
      let id = place.text("id") ?? ""
      if !id.isEmpty, !known.insert(id).inserted {
        place.fault(
          "repeated-id", Phrase(zh: "编号“\(id)”重复了。", en: "The id “\(id)” is used twice."),
          Phrase(zh: "每个部分用不同的编号。", en: "Give every part an id of its own."))
      }
      let clause = clauses.required(place)
      guard let amount = leaf(place, "amount", level: .application, type: .money) else { return nil }
      return AwardPart(
        id: id, clause: clause, label: place.phrase("label"),
        conditions: names(place.list("conditions"), of: conditions, level: .application),
        when: place["when"].flatMap { vocabulary.leaf($0, level: .application, type: .bool) }, amount: amount)
    }
  }

  private func names(_ places: [DocumentNode], of conditions: [ConditionDefinition], level: Level) -> [String] {
    places.compactMap { place in
      guard let found = conditions.first(where: { $0.id == place.scalar && $0.level == level }) else {
        let other = conditions.first { $0.id == place.scalar }
        place.fault(
          "unknown-condition",
          Phrase(
            zh: "没有这一层级的条件“\(place.scalar ?? "")”。",
            en: "There is no condition “\(place.scalar ?? "")” of this level."),
          other.map {
            Phrase(
              zh: "“\($0.id)”属于 \($0.level.rawValue) 一级，这里要 \(level.rawValue) 一级的条件。",
              en: "“\($0.id)” is of the level \($0.level.rawValue); name one of the level \(level.rawValue).")
          } ?? Phrase(zh: "检查编号和 level。", en: "Check its id and level."))
        return nil
      }
      return found.id
    }
  }

  private func recognition(_ place: DocumentNode) -> RecognitionRules? {
    place.allow(["label", "cite", "start", "limits"])
    guard let start = leaf(place, "start", level: .expense, type: .money) else { return nil }
    return RecognitionRules(
      start: start, clause: clauses.required(place), label: place.phrase("label"),
      limits: place.list("limits").compactMap(limit))
  }

  private func limit(_ place: DocumentNode) -> RecognitionLimit? {
    place.allow(["id", "cite", "label", "reason", "when", "at_most", "less", "only_if", "keeps"])
    let effects = [
      place["at_most"].flatMap { vocabulary.leaf($0, level: .expense, type: .money) }.map {
        RecognitionLimit.Effect.atMost($0)
      },
      place["less"].flatMap { vocabulary.leaf($0, level: .expense, type: .money) }.map { .less($0) },
      place["only_if"].flatMap { vocabulary.leaf($0, level: .expense, type: .bool) }.map { .onlyIf($0) },
    ].compactMap { $0 }
    if ["at_most", "less", "only_if"].filter({ place[$0] != nil }).count != 1 {
      place.fault(
        "shape",
        Phrase(zh: "限额要有且只有 at_most、less、only_if 之一。", en: "A limit has exactly one of at_most, less, only_if."),
        Phrase(zh: "补上一个，或拆成两步。", en: "Add one, or split the step."))
    }
    guard let effect = effects.first else { return nil }
    return RecognitionLimit(
      id: place.text("id") ?? "", clause: clauses.required(place), label: place.phrase("label"),
      reason: place.phrase("reason"), when: place["when"].flatMap { vocabulary.leaf($0, level: .expense, type: .bool) },
      effect: effect, keeps: place["keeps"]?.scalar)
  }

  private func sum(_ place: DocumentNode) -> LevelSum? {
    place.allow(["id", "label", "cite", "when", "term"])
    let id = FactID(place.text("id") ?? "")
    let level: Level = id.record == Level.project.record ? .project : .application
    let below: Level = level == .project ? .expense : .project
    guard let term = leaf(place, "term", level: below, type: .money) else { return nil }
    return LevelSum(
      id: id, level: level, label: place.phrase("label"), clause: clauses.required(place),
      when: place["when"].flatMap { vocabulary.leaf($0, level: below, type: .bool) }, term: term)
  }

  private func rate(_ place: DocumentNode) -> RateRule? {
    place.allow(["cite", "label", "value", "grouped_by", "grouped_when", "rounding", "unit_reading"])
    guard let value = leaf(place, "value", level: .project, type: .ratio) else { return nil }
    let cites = place.required("cite").map { $0.isSequence ? $0.elements : [$0] } ?? []
    return RateRule(
      clauses: cites.compactMap { clauses.cite($0) }, label: place.phrase("label"), value: value,
      groupedBy: place["grouped_by"].flatMap(fact),
      groupedWhen: place["grouped_when"].flatMap { vocabulary.leaf($0, level: .project, type: .bool) },
      rounding: place.word("rounding", default: MoneyRounding.floor),
      unitReading: unitReading(place))
  }

  private func unitReading(_ place: DocumentNode) -> String {
    guard let id = place["unit_reading"].flatMap(reading) else { return "" }
    place.log.use(reading: id)
    return id
  }

  private func cap(_ place: DocumentNode) -> CapRule? {
    place.allow(["cite", "label", "value", "less"])
    guard let value = leaf(place, "value", level: .application, type: .money),
      let less = leaf(place, "less", level: .application, type: .money)
    else { return nil }
    return CapRule(clause: clauses.required(place), label: place.phrase("label"), value: value, less: less)
  }
}
