internal import Standards

/// Runs the cases that come with a policy; a case that fails is a fault at its place. A file with `rounds:` holds for
/// those rounds only.
enum EmbeddedCases {
  /// - Returns: how many cases hold for the policy's round and were run.
  @discardableResult
  static func run(_ files: [DocumentNode], against policy: CompiledPolicy) -> Int {
    var count = 0
    for file in files {
      file.allow(["rounds", "defaults", "cases"])
      if let rounds = file["rounds"], !rounds.elements.contains(where: { $0.scalar == policy.round.id }) { continue }
      for place in file.list("cases") {
        count += 1
        place.allow(["name", "cite", "application", "projects", "context", "readings", "allocate", "expect"])
        let name = place.phrase("name")
        if let cite = place["cite"], policy.clause(ClauseID(cite.scalar ?? "")) == nil {
          cite.fault(
            "unknown-clause",
            Phrase(zh: "没有条款“\(cite.scalar ?? "")”。", en: "There is no clause “\(cite.scalar ?? "")”."),
            Phrase(zh: "改成已有的条款。", en: "Cite a clause that exists."))
        }
        if let allocate = place["allocate"] {
          AllocationCase(allocate, round: policy.round)?.compare(with: place.required("expect"), name: name)
          continue
        }
        let document = FilingDocument(place, defaults: file["defaults"], policy: policy)
        guard let expect = place.required("expect") else { continue }
        let assessment = policy.assess(document.filing, in: document.context)
        Expectation(place: expect, name: name).compare(assessment, of: document, under: policy)
      }
    }
    return count
  }

  /// How many cases the files hold.
  static func count(_ files: [DocumentNode]) -> Int { files.reduce(0) { $0 + $1.list("cases").count } }
}

/// What a case expects, compared with what came out.
private struct Expectation {
  let place: DocumentNode
  let name: Phrase

  func compare(_ assessment: Assessment, of document: FilingDocument, under policy: CompiledPolicy) {
    place.allow([
      "award", "conditions", "materials", "not_due", "reductions", "binding", "next", "faults", "unknown",
      "alternatives",
    ])
    if let award = place["award"] { check(award, text(assessment.award), expected: amounts(award)) }
    for (key, value) in place["conditions"]?.pairs ?? [] { condition(key, value, in: assessment) }
    let due = assessment.materials.filter { $0.need == .required }.map(words)
    if let materials = place["materials"] { check(materials, due.joined(separator: " "), expected: list(materials)) }
    if let none = place["not_due"] {
      let out = assessment.materials.filter { $0.need == .notRequired }.map(words)
      check(none, out.joined(separator: " "), expected: list(none))
    }
    if let reductions = place["reductions"] {
      let found = assessment.lines.flatMap(\.reductions).map { "\($0.code)=\($0.amount)" }
      check(reductions, found.joined(separator: " "), expected: list(reductions))
    }
    if let binding = place["binding"] {
      let found = assessment.steps.filter(\.binding).map(\.id)
      check(binding, found.joined(separator: " "), expected: list(binding))
    }
    if let next = place["next"] {
      check(next, assessment.nextQuestion?.description ?? "none", expected: next.scalar ?? "")
    }
    if let unknown = place["unknown"] {
      check(unknown, assessment.unknown.map(\.description).joined(separator: " "), expected: list(unknown))
    }
    if let faults = place["faults"] {
      let found = policy.faults(in: document.filing, context: document.context).map { "\($0.code)" }
      check(faults, found.joined(separator: " "), expected: list(faults))
    }
    if let alternatives = place["alternatives"] {
      let found = assessment.spread.alternatives.map { "\($0.reading)/\($0.option)=\(text($0.award))" }
      check(alternatives, found.joined(separator: " "), expected: list(alternatives))
    }
  }

  private func condition(_ key: DocumentNode, _ value: DocumentNode, in assessment: Assessment) {
    let id = key.scalar ?? ""
    func flatten(_ results: [ConditionResult]) -> [ConditionResult] { results.flatMap { [$0] + flatten($0.parts) } }
    let found = flatten(assessment.conditions).filter { $0.id == id }
    guard !found.isEmpty else {
      key.fault(
        "case", Phrase(zh: "案例“\(name.zh)”：没有条件“\(id)”。", en: "Case “\(name.en)”: there is no condition “\(id)”."),
        Phrase(zh: "改成已有的编号。", en: "Use an id that exists."))
      return
    }
    check(value, found.map(\.outcome.word).joined(separator: " "), expected: list(value), subject: id)
  }

  private func check(_ place: DocumentNode, _ found: String, expected: String, subject: String = "") {
    guard found != expected else { return }
    let subject = subject.isEmpty ? "" : "\(subject) "
    place.fault(
      "case",
      Phrase(
        zh: "案例“\(name.zh)”：\(subject)应为“\(expected)”，实为“\(found)”。",
        en: "Case “\(name.en)”: \(subject)expected “\(expected)”, found “\(found)”."),
      Phrase(zh: "改正规则，或改正案例的期望。", en: "Correct the rule, or correct what the case expects."))
  }

  private func words(_ requirement: MaterialRequirement) -> String {
    [requirement.project, requirement.material.rawValue].compactMap { $0 }.joined(separator: "/")
  }

  private func list(_ place: DocumentNode) -> String {
    place.isSequence ? place.elements.compactMap(\.scalar).joined(separator: " ") : place.scalar ?? ""
  }

  private func amounts(_ place: DocumentNode) -> String {
    let parts = place.isSequence ? place.elements : [place]
    return parts.compactMap(\.money).map(\.description).joined(separator: "–")
  }

  private func text(_ range: MoneyRange) -> String {
    range.exact.map(\.description) ?? "\(range.low)–\(range.high)"
  }
}

extension ConditionOutcome {
  /// One stable word: for cases, logs and scripts.
  package var word: String {
    switch self {
    case .met: "met"
    case .notMet: "not-met"
    case .undetermined: "undetermined"
    case .leftToOffice: "left-to-office"
    case .notApplicable: "not-applicable"
    case .failed: "failed"
    }
  }
}
