internal import CEL
internal import Standards

/// The facts as written; rules inside them (`asked_when`) wait until every name is known.
struct FactsChapter {
  struct Entry {
    let fact: FactDefinition
    let askedWhen: DocumentNode?
  }

  private(set) var entries: [Entry] = []

  init(_ chapter: DocumentNode?, clauses: ClauseIndex) {
    var seen: Set<FactID> = []
    for place in chapter?.elements ?? [] {
      place.allow([
        "id", "level", "label", "help", "kind", "max", "unit", "options", "source", "required", "asked_when", "cite",
        "unanswered", "read",
      ])
      let id = FactID(place.text("id") ?? "")
      let level = place.word("level", default: Level.application)
      if id.record != level.record || !seen.insert(id).inserted {
        place.fault(
          "fact-id", Phrase(zh: "事实“\(id)”重复，或与层级不符。", en: "Fact “\(id)” stands twice or does not fit its level."),
          Phrase(
            zh: "这一层级的名称以“\(level.record).”开头，且不重复。",
            en: "Names of this level start with “\(level.record).” and are unique."))
      }
      let kind = FactsChapter.kind(place)
      let draft = FactDefinition(
        id: id, level: level, label: place.phrase("label"), help: place.optionalPhrase("help"), kind: kind,
        unit: place.optionalPhrase("unit"), options: FactsChapter.options(place, kind: kind),
        source: FactsChapter.source(place), required: place.flag("required", default: false), askedWhen: nil,
        cite: clauses.mention(place["cite"]), unanswered: nil, mentions: place.mentions("read"))
      entries.append(
        Entry(
          fact: draft.with(unanswered: FactsChapter.value(place["unanswered"], of: draft)),
          askedWhen: place["asked_when"]))
    }
  }

  /// The facts with their rules, once the vocabulary exists.
  func compiled(_ vocabulary: Vocabulary) -> [FactDefinition] {
    entries.map { entry in
      guard let place = entry.askedWhen else { return entry.fact }
      return entry.fact.with(askedWhen: vocabulary.leaf(place, level: entry.fact.level, type: .bool))
    }
  }

  private static func kind(_ place: DocumentNode) -> FactKind {
    let length = place["max"]?.scalar.flatMap { Int($0) }
    guard let name = place.text("kind") else { return .bool }
    guard let kind = FactKind(name: name, maxLength: length) else {
      place["kind"]?.fault(
        "value", Phrase(zh: "没有“\(name)”这种类型。", en: "There is no kind “\(name)”."),
        Phrase(zh: "可用：\(FactKind.names)。", en: "Use \(FactKind.names)."))
      return .bool
    }
    return kind
  }

  private static func options(_ place: DocumentNode, kind: FactKind) -> [FactOption] {
    let options = place.list("options").map { entry -> FactOption in
      entry.allow(["value", "label", "help"])
      return FactOption(
        value: entry.text("value") ?? "", label: entry.phrase("label"), help: entry.optionalPhrase("help"))
    }
    if (kind == .choice || kind == .choices) != !options.isEmpty {
      place.fault(
        "options", Phrase(zh: "选择题要有选项，其他题不能有。", en: "A choice needs options, other kinds have none."),
        Phrase(zh: "补上或删去 options。", en: "Add or remove “options”."))
    }
    return options
  }

  private static func source(_ place: DocumentNode) -> FactSource {
    guard let source = place["source"] else { return .asked }
    if source.isMapping { return .decided(by: source.word("decided", default: DecidingBody.substantiveReviewer)) }
    switch source.scalar {
    case "asked": return .asked
    case "licence": return .licence
    case "document": return .document
    default:
      source.fault(
        "value", Phrase(zh: "不认识这种来源。", en: "Unknown source."),
        Phrase(
          zh: "asked、licence、document 或 {decided: experts}。", en: "Use asked, licence, document or {decided: experts}.")
      )
      return .asked
    }
  }

  static func value(_ place: DocumentNode?, of fact: FactDefinition) -> FactValue? {
    guard let place else { return nil }
    let text = place.isSequence ? place.elements.compactMap(\.scalar).joined(separator: ",") : place.scalar ?? ""
    do { return try fact.read(text) } catch {
      place.fault("fact-value", error.reason, error.remedy)
      return nil
    }
  }
}

extension FactDefinition {
  func with(unanswered: FactValue?) -> FactDefinition { copy(askedWhen: askedWhen, unanswered: unanswered) }
  func with(askedWhen: Leaf?) -> FactDefinition { copy(askedWhen: askedWhen, unanswered: unanswered) }

  private func copy(askedWhen: Leaf?, unanswered: FactValue?) -> FactDefinition {
    FactDefinition(
      id: id, level: level, label: label, help: help, kind: kind, unit: unit, options: options, source: source,
      required: required, askedWhen: askedWhen, cite: cite, unanswered: unanswered, mentions: mentions)
  }
}
