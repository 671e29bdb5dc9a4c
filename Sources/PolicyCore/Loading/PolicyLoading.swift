internal import Standards

/// Turns the files of a policy folder into a policy, or into the full list of what is wrong with them.
package enum PolicyLoading {
  /// - Parameters:
  ///   - slug: the folder's name.
  ///   - sources: every yaml file of the folder: its chapters at the root, `rounds/*.yaml`, `cases/**/*.yaml`.
  ///   - round: the round's id.
  ///   - sha256: lower-case hex digest of some bytes.
  package static func compile(
    slug: String, sources: [SourceFile], round: String, sha256: ([UInt8]) -> String
  ) throws(PolicyFaults) -> CompiledPolicy {
    let log = FaultLog()
    let folder = PolicyFolder(sources, log: log)
    guard
      let policy = assemble(
        slug: slug, folder: folder, round: round, hash: hash(folder, sources, round: round, sha256)),
      log.faults.isEmpty
    else { throw PolicyFaults(log.sorted) }
    EmbeddedCases.run(folder.cases, against: policy)
    guard log.faults.isEmpty else { throw PolicyFaults(log.sorted) }
    return policy
  }

  /// The ids of the rounds in the folder, in order.
  package static func rounds(in sources: [SourceFile]) -> [String] {
    PolicyFolder(sources, log: FaultLog()).rounds.compactMap { $0["round"]?["id"]?.scalar }.sorted()
  }

  /// How many embedded cases the folder holds.
  package static func caseCount(in sources: [SourceFile]) -> Int {
    EmbeddedCases.count(PolicyFolder(sources, log: FaultLog()).cases)
  }

  /// Over the chapters and this round's file; cases and other rounds change nothing that is decided.
  private static func hash(
    _ folder: PolicyFolder, _ sources: [SourceFile], round id: String, _ sha256: ([UInt8]) -> String
  ) -> String {
    let round = folder.rounds.first { $0["round"]?["id"]?.scalar == id }?.file
    var bytes: [UInt8] = []
    for source in sources.sorted(by: { $0.path < $1.path })
    where !source.path.contains("/") || source.path == round {
      bytes += Array("\(source.path.utf8.count) \(source.text.utf8.count)\n\(source.path)\n".utf8)
      bytes += Array(source.text.utf8)
    }
    return sha256(bytes)
  }

  private static func assemble(slug: String, folder: PolicyFolder, round id: String, hash: String) -> CompiledPolicy? {
    let clauses = ClauseIndex(folder.chapter("clauses"))
    let found = folder.rounds.first { $0["round"]?["id"]?.scalar == id }
    if found == nil {
      folder.log.add(
        PolicyFault(
          file: "rounds/\(id).yaml", line: 1, column: 1, code: "unknown-round",
          message: Phrase(zh: "没有批次“\(id)”。", en: "There is no round “\(id)”."),
          remedy: Phrase(zh: "在 rounds/ 里写上它。", en: "Add it under rounds/.")))
    }
    let round = found.flatMap { Round($0, clauses: clauses) }
    let parameters = ParametersChapter.read(folder.chapter("parameters"), clauses: clauses)
    if let round { ParametersChapter.reportGaps(parameters, round: round) }
    let readings = TextChapters.readings(folder.chapter("readings"), clauses: clauses, round: found?["round"])
    let factsChapter = FactsChapter(folder.chapter("facts"), clauses: clauses)
    let awardChapter = folder.chapter("award")
    let vocabulary = Vocabulary(
      facts: factsChapter.entries.map(\.fact), sums: sumNames(awardChapter), kept: keptNames(awardChapter),
      parameters: parameters.map(\.parameter), readings: readings)
    let ordered = factsChapter.compiled(vocabulary)
    let facts = Dictionary(ordered.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let rules = RuleReader(vocabulary: vocabulary, clauses: clauses, readings: Set(readings.map(\.id)), facts: facts)
    let conditions = (folder.chapter("conditions")?.elements ?? []).map { rules.condition($0) }
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
      checklist: checklist, letters: letters, steps: steps, expert: expert, readings: readings)
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
