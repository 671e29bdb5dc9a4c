internal import Standards

/// The chapters that hold words and numbers but no expressions.
enum TextChapters {
  static func letters(_ chapter: DocumentNode?, clauses: ClauseIndex) -> [LetterTemplate] {
    (chapter?.elements ?? []).map { place in
      place.allow(["id", "cite", "title", "paragraphs", "statements", "signatures"])
      return LetterTemplate(
        id: place.text("id") ?? "", title: place.phrase("title"), paragraphs: place.phrases("paragraphs"),
        statements: place.phrases("statements"), signatures: place.phrases("signatures"),
        clause: clauses.mention(place["cite"]))
    }
  }

  static func steps(_ chapter: DocumentNode?, clauses: ClauseIndex) -> [ProcedureStep] {
    (chapter?.elements ?? []).map { place in
      place.allow(["cite", "stage", "name", "text"])
      return ProcedureStep(
        clause: clauses.required(place), name: place.phrase("name"), text: place.phrase("text"),
        stage: place.text("stage") ?? "")
    }
  }

  static func expert(_ chapter: DocumentNode?) -> ExpertRules {
    guard let chapter else { return ExpertRules(minimumScores: 0, passLine: 0, criteria: [], conflictQuestions: []) }
    chapter.allow(["minimum_scores", "pass_line", "criteria", "conflict_questions"])
    let criteria = chapter.list("criteria").map { place -> Criterion in
      place.allow(["id", "label", "guidance", "maximum"])
      return Criterion(
        id: place.text("id") ?? "", label: place.phrase("label"), guidance: place.phrases("guidance"),
        maximum: place.number("maximum", in: 1...1000))
    }
    return ExpertRules(
      minimumScores: chapter.number("minimum_scores", in: 1...99), passLine: chapter.number("pass_line", in: 0...1000),
      criteria: criteria, conflictQuestions: chapter.phrases("conflict_questions"))
  }

  static func sections(
    _ chapter: DocumentNode?, fact: (DocumentNode) -> FactID?, facts: [FactID: FactDefinition]
  )
    -> [FormSection]
  {
    (chapter?.elements ?? []).map { place in
      place.allow(["id", "level", "title", "intro", "facts"])
      let level = place.word("level", default: Level.application)
      let ids = place.list("facts").compactMap { entry -> FactID? in
        guard let id = fact(entry) else { return nil }
        if facts[id]?.level != level {
          entry.fault(
            "level",
            Phrase(
              zh: "“\(id)”不属于本页的层级（\(level.rawValue)）。",
              en: "“\(id)” is not of this page's level (\(level.rawValue))."),
            Phrase(zh: "移到同一层级的页面。", en: "Move it to a page of its own level."))
        }
        return id
      }
      return FormSection(
        id: place.text("id") ?? "", title: place.phrase("title"), intro: place.optionalPhrase("intro"), level: level,
        facts: ids)
    }
  }

  static func selfCheck(
    _ chapter: DocumentNode?, fact: (DocumentNode) -> FactID?, facts: [FactID: FactDefinition]
  )
    -> SelfCheckPlan
  {
    guard let chapter else { return SelfCheckPlan(facts: [], assumptions: []) }
    chapter.allow(["facts", "assumptions"])
    let assumptions = chapter.list("assumptions").compactMap { place -> SelfCheckAssumption? in
      place.allow(["fact", "value", "same_as", "submission_day", "evidence_day", "sentence"])
      guard let id = place.required("fact").flatMap(fact), let definition = facts[id] else { return nil }
      let value: AssumedValue
      if let other = place["same_as"].flatMap(fact) {
        value = .sameAs(other)
      } else if place.flag("submission_day", default: false) {
        value = .submissionDay
      } else if place.flag("evidence_day", default: false) {
        value = .evidenceDay
      } else if let stated = FactsChapter.value(place.required("value"), of: definition) {
        value = .value(stated)
      } else {
        return nil
      }
      return SelfCheckAssumption(fact: id, value: value, sentence: place.phrase("sentence"))
    }
    return SelfCheckPlan(facts: chapter.list("facts").compactMap(fact), assumptions: assumptions)
  }

  static func readings(_ chapter: DocumentNode?, clauses: ClauseIndex, round: DocumentNode?) -> [Reading] {
    let chosen = round?["readings"]?.pairs ?? []
    let readings = (chapter?.elements ?? []).map { place -> Reading in
      place.allow([
        "id", "cite", "impact", "question", "options", "default", "reason", "decided_by", "decided_on",
        "show_alternatives",
        "procedure",
      ])
      let id = place.text("id") ?? ""
      let options = place.list("options").map { entry -> ReadingOption in
        entry.allow(["id", "label"])
        return ReadingOption(id: entry.text("id") ?? "", label: entry.phrase("label"))
      }
      let fallback = place.text("default") ?? ""
      let choice = RoundChoice(chosen.first { $0.key.scalar == id }?.value)
      for (node, option) in [(place["default"], fallback), (choice?.place, choice?.option ?? fallback)]
      where !options.contains(where: { $0.id == option }) {
        (node ?? place).fault(
          "unknown-option", Phrase(zh: "读法 \(id) 没有“\(option)”这个选项。", en: "Reading \(id) has no option “\(option)”."),
          Phrase(
            zh: "可选：\(options.map(\.id).joined(separator: "、"))。",
            en: "Choose one of: \(options.map(\.id).joined(separator: ", "))."))
      }
      return Reading(
        id: id, question: place.phrase("question"), options: options, default: fallback, reason: place.phrase("reason"),
        clause: clauses.mention(place.required("cite")) ?? ClauseID(""),
        impact: place.required("impact") == nil ? .medium : place.word("impact", default: ReadingImpact.medium),
        decidedBy: choice?.decidedBy ?? place["decided_by"]?.scalar,
        decidedOn: choice?.decidedBy == nil ? place["decided_on"]?.day : choice?.decidedOn,
        chosen: choice?.option ?? fallback, showsAlternatives: place.flag("show_alternatives", default: true))
    }
    for (key, _) in chosen where !readings.contains(where: { $0.id == key.scalar }) {
      key.fault(
        "unknown-reading", Phrase(zh: "没有读法“\(key.scalar ?? "")”。", en: "There is no reading “\(key.scalar ?? "")”."),
        Phrase(zh: "先在 readings 里写上它。", en: "Add it under “readings” first."))
    }
    return readings
  }
}

/// A round's own choice of a reading: `R11: enterprise`, or `R11: {option: enterprise, decided_by: …, on: 2025-08-20}`.
private struct RoundChoice {
  let place: DocumentNode
  let option: String
  let decidedBy: String?
  let decidedOn: CivilDate?

  init?(_ place: DocumentNode?) {
    guard let place else { return nil }
    if let option = place.scalar {
      self.init(place: place, option: option, decidedBy: nil, decidedOn: nil)
      return
    }
    place.allow(["option", "decided_by", "on"])
    guard let option = place.required("option") else { return nil }
    self.init(
      place: option, option: option.scalar ?? "", decidedBy: place["decided_by"]?.scalar, decidedOn: place["on"]?.day)
  }

  private init(place: DocumentNode, option: String, decidedBy: String?, decidedOn: CivilDate?) {
    (self.place, self.option, self.decidedBy, self.decidedOn) = (place, option, decidedBy, decidedOn)
  }
}
