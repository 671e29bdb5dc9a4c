internal import Standards

/// What a policy defines and nothing uses, and what its letters ask for and nobody supplies.
struct UsageChecks {
  /// Gaps that the pages fill besides facts.
  static let pageGaps: Set<String> = [
    "policy.title", "round.title", "office", "next.office", "date", "deadline", "application.number", "items",
    "items.count", "clause", "reason", "contact.phone", "notice.days", "notice.from", "notice.to", "amount",
    "amount.words",
  ]

  let folder: PolicyFolder
  /// Every dotted name that some expression reads.
  let read: Set<String>
  /// Facts named without an expression: on pages, in the self-check, decided, grouped by.
  let named: Set<FactID>
  let facts: [FactDefinition]

  func report(parameters: [(parameter: Parameter, place: DocumentNode)], letters: [LetterTemplate]) {
    for (parameter, place) in parameters where !read.contains("p.\(parameter.id)") {
      (place["id"] ?? place).warn(
        "unused",
        Phrase(zh: "没有规则读取参数“\(parameter.id)”。", en: "No rule reads the parameter “\(parameter.id)”."),
        Phrase(zh: "在规则里用 p.\(parameter.id)，或删去它。", en: "Use p.\(parameter.id) in a rule, or remove it."))
    }
    let gaps = Set(letters.flatMap(\.placeholders))
    for place in folder.chapters["facts"]?.elements ?? [] {
      guard let id = place["id"]?.scalar, !read.contains(id), !named.contains(FactID(id)), !gaps.contains(id) else {
        continue
      }
      (place["id"] ?? place).warn(
        "unused",
        Phrase(
          zh: "事实“\(id)”不在任何页面、规则或文书里。", en: "The fact “\(id)” stands on no page, in no rule and in no letter."),
        Phrase(zh: "把它放进 sections 的一页，或删去它。", en: "Put it on a page under “sections”, or remove it."))
    }
    gapFaults()
  }

  private func gapFaults() {
    let known = UsageChecks.pageGaps.union(facts.map(\.id.rawValue))
    for letter in folder.chapters["letters"]?.elements ?? [] {
      let phrases =
        [letter["title"]].compactMap { $0 }
        + ["paragraphs", "statements", "signatures"].flatMap { letter[$0]?.elements ?? [] }
      for place in phrases {
        let (zh, en) = (gaps(place["zh"]), gaps(place["en"]))
        for (language, names) in [("zh", zh), ("en", en)] {
          for name in names.sorted() where !known.contains(name) { unknown(name, at: place[language] ?? place, known) }
        }
        if zh != en {
          place.warn(
            "gaps-differ",
            Phrase(
              zh: "中英文的空格不同：只在一边的有 \(zh.symmetricDifference(en).sorted().joined(separator: "、"))。",
              en:
                "The gaps of the two languages differ; only in one: \(zh.symmetricDifference(en).sorted().joined(separator: ", "))."
            ),
            Phrase(zh: "两种文字用同样的 {{…}}。", en: "Use the same {{…}} in both."))
        }
      }
    }
  }

  private func gaps(_ place: DocumentNode?) -> Set<String> { Set(PlaceholderText(place?.scalar ?? "").names) }

  private func unknown(_ name: String, at place: DocumentNode, _ known: Set<String>) {
    let near = DottedName.nearest(to: name, in: Array(known))
    place.fault(
      "unknown-gap", Phrase(zh: "没有谁能填“{{\(name)}}”。", en: "Nothing fills “{{\(name)}}”."),
      near.map { Phrase(zh: "是不是 {{\($0)}}？", en: "Did you mean {{\($0)}}?") }
        ?? Phrase(zh: "改用事实的编号，或删去它。", en: "Use the id of a fact, or remove it."))
  }
}
