internal import CEL
internal import Standards

/// Reads rules: everything that holds expressions, once all names are known.
struct RuleReader {
  let vocabulary: Vocabulary
  let clauses: ClauseIndex
  let readings: Set<String>
  let facts: [FactID: FactDefinition]

  func condition(_ place: DocumentNode, inherited: (clause: ClauseID, level: Level)? = nil) -> ConditionDefinition {
    place.allow(["id", "cite", "level", "label", "remedy", "readings", "when", "expr", "decided", "all", "any", "not"])
    let level = inherited?.level ?? place.word("level", default: Level.application)
    let clause = place["cite"] != nil || inherited == nil ? clauses.required(place) : inherited?.clause ?? ""
    return ConditionDefinition(
      id: place.text("id") ?? "", clause: clause, level: level, label: place.phrase("label"),
      remedy: place.optionalPhrase("remedy"), readings: place.list("readings").compactMap(reading),
      when: place["when"].flatMap { vocabulary.leaf($0, level: level, type: .bool) },
      body: conditionBody(place, clause: clause, level: level))
  }

  private func conditionBody(_ place: DocumentNode, clause: ClauseID, level: Level) -> ConditionBody {
    let present = ["expr", "decided", "all", "any", "not"].filter { place[$0] != nil }
    if present.count != 1 {
      place.fault(
        "shape",
        Phrase(
          zh: "条件要有且只有 expr、decided、all、any、not 之一。", en: "A condition has exactly one of expr, decided, all, any, not."
        ),
        Phrase(zh: "补上一个，或拆成两个条件。", en: "Add one, or split the condition."))
    }
    let inherited = (clause: clause, level: level)
    switch present.first {
    case "expr":
      return place["expr"].flatMap { vocabulary.leaf($0, level: level, type: .bool) }.map { .leaf($0) } ?? .all([])
    case "decided": return decided(place["decided"], level: level)
    case "any": return .any(place.list("any").map { condition($0, inherited: inherited) })
    case "not": return place["not"].map { .not(condition($0, inherited: inherited)) } ?? .all([])
    default: return .all(place.list("all").map { condition($0, inherited: inherited) })
    }
  }

  private func decided(_ place: DocumentNode?, level: Level) -> ConditionBody {
    guard let place, let name = place.scalar, let fact = facts[FactID(name)], fact.level <= level,
      case .decided(let body) = fact.source, fact.kind == .bool
    else {
      place?.fault(
        "unknown-fact",
        Phrase(
          zh: "“\(place?.scalar ?? "")”不是由某个部门或专家认定的真假事实。",
          en: "“\(place?.scalar ?? "")” is no yes-or-no fact decided by the office or experts."),
        Phrase(zh: "在 facts 里定义它，source: {decided: …}。", en: "Define it under “facts” with source: {decided: …}."))
      return .all([])
    }
    return .decided(fact.id, by: body)
  }

  func reading(_ place: DocumentNode) -> String? {
    guard let id = place.scalar else { return nil }
    guard readings.contains(id) else {
      place.fault(
        "unknown-reading", Phrase(zh: "没有读法“\(id)”。", en: "There is no reading “\(id)”."),
        Phrase(zh: "先在 readings 里写上它。", en: "Add it under “readings” first."))
      return nil
    }
    return id
  }

  func leaf(_ place: DocumentNode, _ key: String, level: Level, type: ValueType) -> Leaf? {
    place.required(key).flatMap { vocabulary.leaf($0, level: level, type: type) }
  }

  func fact(_ place: DocumentNode) -> FactID? {
    let id = FactID(place.scalar ?? "")
    guard facts[id] != nil else {
      let near = DottedName.nearest(to: id.rawValue, in: facts.keys.map(\.rawValue))
      place.fault(
        "unknown-fact", Phrase(zh: "没有事实“\(id)”。", en: "There is no fact “\(id)”."),
        near.map { Phrase(zh: "是不是 \($0)？", en: "Did you mean \($0)?") }
          ?? Phrase(zh: "先在 facts 里定义它。", en: "Define it under “facts” first."))
      return nil
    }
    return id
  }

  func checks(_ chapter: DocumentNode?) -> [FilingCheck] {
    (chapter?.elements ?? []).compactMap { place in
      place.allow(["id", "level", "cite", "must", "facts", "message", "remedy"])
      let level = place.word("level", default: Level.application)
      guard let must = leaf(place, "must", level: level, type: .bool) else { return nil }
      return FilingCheck(
        id: place.text("id") ?? "", level: level, clause: clauses.mention(place["cite"]), mustHold: must,
        facts: place.list("facts").compactMap(fact), message: place.phrase("message"), remedy: place.phrase("remedy"))
    }
  }

  func materials(_ chapter: DocumentNode?, letters: Set<String>) -> [MaterialDefinition] {
    (chapter?.elements ?? []).map { place in
      place.allow(["id", "number", "cite", "level", "source", "reading", "when", "name", "asks", "documents"])
      let level = place.word("level", default: Level.application)
      return MaterialDefinition(
        id: MaterialID(place.text("id") ?? ""), number: place.number("number", in: 1...99), name: place.phrase("name"),
        asks: place.phrase("asks"), clause: clauses.required(place), level: level,
        source: materialSource(place, letters: letters),
        condition: place["when"].flatMap { vocabulary.leaf($0, level: level, type: .bool) },
        reading: place["reading"].flatMap(reading), documents: place.documentKinds("documents"))
    }
  }

  private func materialSource(_ place: DocumentNode, letters: Set<String>) -> MaterialSource {
    guard let source = place.required("source") else { return .upload }
    if let template = source["template"]?.scalar {
      if !letters.contains(template) {
        source.fault(
          "unknown-letter", Phrase(zh: "没有文书“\(template)”。", en: "There is no letter “\(template)”."),
          Phrase(zh: "先在 letters 里写上它。", en: "Add it under “letters” first."))
      }
      return .template(template)
    }
    switch source.scalar {
    case "form": return .form
    case "licence": return .licence
    case "upload": return .upload
    default:
      source.fault(
        "value", Phrase(zh: "不认识这种来源。", en: "Unknown source."),
        Phrase(zh: "form、licence、upload 或 {template: …}。", en: "Use form, licence, upload or {template: …}."))
      return .upload
    }
  }

  func checklist(_ chapter: DocumentNode?, materials: [MaterialDefinition]) -> [ChecklistEntry] {
    (chapter?.elements ?? []).map { place in
      place.allow(["id", "material", "cite", "when", "question", "reasons"])
      let material = place["material"]?.scalar.flatMap { id in materials.first { $0.id.rawValue == id } }
      if let name = place["material"], material == nil {
        name.fault(
          "unknown-material",
          Phrase(zh: "没有材料“\(name.scalar ?? "")”。", en: "There is no material “\(name.scalar ?? "")”."),
          Phrase(zh: "先在 materials 里写上它。", en: "Add it under “materials” first."))
      }
      let reasons = place.phrases("reasons")
      if reasons.isEmpty {
        place.fault(
          "missing-key", Phrase(zh: "没有补正理由。", en: "No reason for a correction is given."),
          Phrase(zh: "在 reasons 里至少写一条。", en: "Write at least one under “reasons”."))
      }
      return ChecklistEntry(
        id: place.text("id") ?? "", material: material?.id, clause: clauses.required(place),
        question: place.phrase("question"), reasons: reasons,
        when: place["when"].flatMap { vocabulary.leaf($0, level: material?.level ?? .application, type: .bool) })
    }
  }
}
