internal import PolicyCore
internal import Standards

/// Conditions that hold by the form and fail by the documents: a contract signed too early, an acceptance too late.
/// The policy's own rules judge, over the form with the documents' values put in.
enum ConditionsByDocuments {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    var filing = evidence.filing
    var replaced: [FactPath: Said] = [:]
    for fact in evidence.policy.factOrder.compactMap({ evidence.policy.facts[$0] })
    where fact.level != .expense && !fact.mentions.isEmpty {
      let paths =
        fact.level == .application ? [FactPath(fact.id)] : evidence.projects.map { FactPath(fact.id, project: $0) }
      for path in paths {
        let said = evidence.said(of: fact, project: path.project)
        let values = said.compactMap { try? fact.read($0.value) }
        // Where documents disagree among themselves, or words are free, nobody is judged by one of them.
        guard let value = values.first, Set(values).count == 1, values.count == said.count, value != filing[path],
          fact.kind == .date || fact.kind == .money || filing[path] == nil
        else { continue }
        filing[path] = value
        replaced[path] = said[0]
      }
    }
    guard !replaced.isEmpty else { return [] }
    let context = AssessmentContext(
      submittedOn: evidence.submittedOn, batchYear: evidence.policy.round.batchYear)
    let before = evidence.policy.assess(evidence.filing, in: context).conditions
    return evidence.policy.assess(filing, in: context).conditions.compactMap { condition in
      guard condition.outcome == .notMet,
        let old = before.first(where: { $0.id == condition.id && $0.project == condition.project }),
        old.outcome != .notMet
      else { return nil }
      return finding(condition, replaced, evidence)
    }
  }

  private static func finding(
    _ condition: ConditionResult, _ replaced: [FactPath: Said], _ evidence: ApplicationEvidence
  ) -> Finding? {
    let rests = condition.leafPaths.compactMap { path in replaced[path].map { (path: path, said: $0) } }
    guard !rests.isEmpty else { return nil }
    let labels = rests.compactMap { rest in evidence.policy.facts[rest.path.fact].map { (rest: rest, label: $0.label) }
    }
    let remedy = evidence.policy.conditions.first { $0.id == condition.id }?.remedy
    let names = Phrase(
      zh: labels.map { "\($0.label.zh) \($0.rest.said.value)" }.joined(separator: "、"),
      en: labels.map { "\($0.label.en) \($0.rest.said.value)" }.joined(separator: ", "))
    return Finding(
      "condition-not-met-by-documents", rests.allSatisfy(\.said.isCertain) ? .error : .warning,
      clause: condition.clause.rawValue,
      what: Phrase(
        zh: "按文件所载（\(names.zh)），不符合“\(condition.label.zh)”。",
        en: "By the documents (\(names.en)), “\(condition.label.en)” is not met."),
      remedy: remedy
        ?? Phrase(zh: "请核对文件与申报表。", en: "Compare the documents with the form."),
      places: rests.map(\.said.place))
  }
}

extension ConditionResult {
  /// The facts its rules read, in any depth.
  fileprivate var leafPaths: [FactPath] {
    parts.isEmpty ? facts.map(\.path) : parts.flatMap(\.leafPaths)
  }
}
