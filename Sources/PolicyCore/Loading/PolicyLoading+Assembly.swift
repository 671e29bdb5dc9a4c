internal import Standards

extension PolicyLoading {
  /// - Parameter id: `nil` reads the chapters alone, for their faults.
  static func assemble(slug: String, folder: PolicyFolder, round id: String?, hash: String) -> CompiledPolicy? {
    let log = folder.log
    log.beginRules()
    let clauses = ClauseIndex(folder.chapter("clauses"))
    let found = folder.rounds.first { $0["round"]?["id"]?.scalar == id }
    if let id, found == nil {
      log.add(
        PolicyFault(
          file: "rounds/\(id).yaml", line: 1, column: 1, code: "unknown-round",
          message: Phrase(zh: "没有批次“\(id)”。", en: "There is no round “\(id)”."),
          remedy: Phrase(zh: "在 rounds/ 里写上它。", en: "Add it under rounds/.")))
    }
    let round = found.flatMap { Round($0, clauses: clauses) }
    let atStart = log.ruleErrorCount
    let parameters = ParametersChapter.read(folder.chapter("parameters"), clauses: clauses)
    let parametersAreSound = log.ruleErrorCount == atStart
    if let round, let place = found?["round"] {
      ParametersChapter.reportGaps(parameters, round: round)
      ParametersChapter.reportStale(parameters, round: round)
      FigureChecks.report(round, at: place)
      CalendarChecks.report(round, at: place)
    }
    let beforeNames = log.ruleErrorCount
    let readings = TextChapters.readings(folder.chapter("readings"), clauses: clauses, round: found?["round"])
    let factsChapter = FactsChapter(folder.chapter("facts"), clauses: clauses)
    let awardChapter = folder.chapter("award")
    let vocabulary = Vocabulary(
      facts: factsChapter.entries.map(\.fact), sums: sumNames(awardChapter), kept: keptNames(awardChapter),
      parameters: parameters.map(\.parameter), readings: readings)
    let ordered = factsChapter.compiled(vocabulary)
    let facts = Dictionary(ordered.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let rules = RuleReader(vocabulary: vocabulary, clauses: clauses, readings: Set(readings.map(\.id)), facts: facts)
    let canReach = parametersAreSound && log.ruleErrorCount == beforeNames
    let read = (folder.chapter("conditions")?.elements ?? []).map { place in
      let before = log.ruleErrorCount
      let condition = rules.condition(place)
      return (condition: condition, isSound: log.ruleErrorCount == before)
    }
    let conditions = read.map(\.condition)
    let letters = TextChapters.letters(folder.chapter("letters"), clauses: clauses)
    let materials = rules.materials(folder.chapter("materials"), letters: Set(letters.map(\.id)))
    let award = awardChapter.flatMap { rules.award($0, conditions: conditions) }
    let title = folder.chapter("policy")?.phrase("title")
    let checks = rules.checks(folder.chapter("checks"))
    let checklist = rules.checklist(folder.chapter("checklist"), materials: materials)
    let steps = TextChapters.steps(folder.chapter("steps"), clauses: clauses)
    let sections = TextChapters.sections(folder.chapter("sections"), fact: rules.fact, facts: facts)
    let selfCheck = TextChapters.selfCheck(folder.chapter("self_check"), fact: rules.fact, facts: facts)
    let expert = TextChapters.expert(folder.chapters["expert"])
    FigureChecks.report(expert, at: folder.chapters["expert"])
    if canReach {
      let symbols = ReachSymbols(
        facts: ordered, parameters: parameters.map(\.parameter), readings: readings,
        sums: sumNames(awardChapter).map(\.id), kept: keptNames(awardChapter) ?? [], round: round)
      let report = ReachReport(reach: Reach(symbols: symbols), log: log)
      report.examine(read.filter(\.isSound).map(\.condition))
      report.examine(ordered, materials, checklist)
      report.examine(checks)
      if let award { report.examine(award) }
    }
    UsageChecks(
      folder: folder, read: Set(log.leaves.flatMap(\.references)),
      named: named(sections, selfCheck, conditions, checks, award), facts: ordered
    ).report(parameters: parameters, letters: letters)
    reportAlikeOptions(folder.chapter("readings"), readings: readings, leaves: log.leaves)
    StageCheck(steps: folder.chapter("steps"), limits: found?["round"]?["time_limits"], facts: ordered)
      .report(expert: expert)
    clauses.reportUncovered()
    reportIdleChoices(folder.chapter("readings"), chosen: found?["round"]?["readings"], readings: readings)
    guard let round, let award, let title else { return nil }
    return CompiledPolicy(
      slug: slug, title: title, round: round, hash: hash, clauses: clauses.clauses,
      parameters: parameters.map(\.parameter), facts: facts, factOrder: ordered.map(\.id),
      factRank: Dictionary(ordered.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a }),
      sections: sections,
      selfCheck: selfCheck, conditions: conditions, award: award, checks: checks, materials: materials,
      checklist: checklist, letters: letters, steps: steps, expert: expert, readings: readings
    ).prepared()
  }

  /// A round that chooses otherwise where no rule reads the choice would believe in a change that never happens.
  private static func reportIdleChoices(_ chapter: DocumentNode?, chosen: DocumentNode?, readings: [Reading]) {
    for (key, _) in chosen?.pairs ?? [] {
      guard let reading = readings.first(where: { $0.id == key.scalar }), reading.chosen != reading.default,
        !key.log.usedReadings.contains(reading.id),
        chapter?.elements.first(where: { $0["id"]?.scalar == reading.id })?.flag("procedure", default: false) != true
      else { continue }
      key.fault(
        "idle-reading",
        Phrase(zh: "没有规则读取 \(reading.id)，改选不会有任何效果。", en: "No rule reads \(reading.id); this choice changes nothing."),
        Phrase(zh: "先在规则里用 r.\(reading.id)，或删去这一改选。", en: "Use r.\(reading.id) in a rule first, or remove the choice."))
    }
  }

  private static func reportAlikeOptions(_ chapter: DocumentNode?, readings: [Reading], leaves: [Leaf]) {
    let distinction = OptionDistinction(leaves)
    for reading in readings {
      guard let place = chapter?.elements.first(where: { $0["id"]?.scalar == reading.id }) else { continue }
      for (first, second) in distinction.alike(in: reading) {
        let option = place["options"]?.elements.first { $0["id"]?.scalar == second }
        (option ?? place).warn(
          "alike-options",
          Phrase(
            zh: "读法 \(reading.id) 的“\(first)”和“\(second)”对规则没有区别。",
            en: "No rule tells “\(first)” and “\(second)” of reading \(reading.id) apart."),
          Phrase(zh: "在规则里区分它们，或合并成一个选项。", en: "Let a rule tell them apart, or merge them."))
      }
    }
  }

  /// The facts that pages, the self-check, people or the rate name outside expressions.
  private static func named(
    _ sections: [FormSection], _ selfCheck: SelfCheckPlan, _ conditions: [ConditionDefinition],
    _ checks: [FilingCheck], _ award: AwardRules?
  ) -> Set<FactID> {
    func decided(_ body: ConditionBody) -> [FactID] {
      switch body {
      case .leaf: []
      case .decided(let fact, _): [fact]
      case .all(let parts), .any(let parts): parts.flatMap { decided($0.body) }
      case .not(let part): decided(part.body)
      }
    }
    var found = Set(sections.flatMap(\.facts) + selfCheck.facts + selfCheck.assumptions.map(\.fact))
    found.formUnion(conditions.flatMap { decided($0.body) })
    found.formUnion(checks.flatMap(\.facts))
    if let key = award?.rate?.groupedBy { found.insert(key) }
    return found
  }

  private static func sumNames(_ award: DocumentNode?) -> [(id: FactID, level: Level)] {
    (award?.list("sums") ?? []).compactMap { place in
      guard let id = place["id"]?.scalar.map({ FactID($0) }) else { return nil }
      return (id, id.record == Level.project.record ? .project : .application)
    }
  }

  private static func keptNames(_ award: DocumentNode?) -> [String]? {
    award?["recognition"]?.list("limits").compactMap { $0["keeps"]?.scalar }
  }
}
