internal import Standards

enum ParametersChapter {
  static func read(_ chapter: DocumentNode?, clauses: ClauseIndex) -> [(parameter: Parameter, place: DocumentNode)] {
    (chapter?.elements ?? []).compactMap { place in
      place.allow(["id", "label", "kind", "cite", "as_of", "checked_on", "unit", "values"])
      let id = place.text("id") ?? ""
      let kind = place.text("kind").flatMap { FactKind(name: $0, maxLength: nil) } ?? .money
      let label = place.phrase("label")
      let shape = FactDefinition(
        id: FactID("p.\(id)"), level: .application, label: label, help: nil, kind: kind, unit: nil, options: [],
        source: .asked, required: true, askedWhen: nil, cite: nil, unanswered: nil)
      let unit = AmountUnit(place, kind: kind)
      var values: [DatedValue] = []
      for (key, value) in place.required("values")?.pairs ?? [] {
        guard let from = key.day else { continue }
        if let last = values.last, from < last.from { disordered(from, after: last.from, at: key) }
        let stated = value.isNull ? nil : FactsChapter.value(value, of: shape)
        values.append(DatedValue(from: from, value: stated.flatMap { unit.applied(to: $0, at: value) }))
        figure(values.last?.value, at: value)
      }
      values.sort { $0.from < $1.from }
      guard let checkedOn = place.required("checked_on")?.day ?? values.first?.from else { return nil }
      let parameter = Parameter(
        id: id, label: label, kind: kind, clause: clauses.required(place),
        asOf: place.word("as_of", default: NamedDate.submittedOn), values: values,
        checkedOn: checkedOn)
      return (parameter, place)
    }
  }

  private static func disordered(_ day: CivilDate, after last: CivilDate, at place: DocumentNode) {
    place.warn(
      "parameter-order",
      Phrase(zh: "\(day) 写在 \(last) 之后，先后颠倒。", en: "\(day) stands after \(last), out of order."),
      Phrase(zh: "按日期先后排列，避免看错哪一个有效。", en: "List the days in order, so that nobody misreads which value holds."))
  }

  private static func figure(_ value: FactValue?, at place: DocumentNode) {
    if case .money(let amount)? = value { FigureChecks.plausible(amount, at: place) }
    if case .ratio(let ratio)? = value, ratio > .one {
      place.fault(
        "rate-above-one", Phrase(zh: "比例 \(ratio) 超过 100%。", en: "The ratio \(ratio) is above 100%."),
        Phrase(zh: "写成 50% 这样；50 表示 5000%。", en: "Write it like 50%; 50 means 5000%."))
    }
  }

  /// A value nobody has compared with the guide in the twelve months before the window may be last year's.
  static func reportStale(_ parameters: [(parameter: Parameter, place: DocumentNode)], round: Round) {
    let opens = round.window.lowerBound.day
    guard let oldest = CivilDate(year: opens.year - 1, month: opens.month, day: min(opens.day, 28)) else { return }
    for (parameter, place) in parameters where parameter.checkedOn < oldest {
      (place["checked_on"] ?? place).warn(
        "stale-value",
        Phrase(
          zh: "“\(parameter.id)”最近核对于 \(parameter.checkedOn)，早于本批（\(round.id)）开始前一年。",
          en:
            "“\(parameter.id)” was last checked on \(parameter.checkedOn), over a year before round \(round.id) opens."),
        Phrase(zh: "与指南核对后更新 checked_on。", en: "Compare it with the guide and update “checked_on”."))
    }
  }

  /// Every day the round may look a parameter up at needs a value.
  static func reportGaps(_ parameters: [(parameter: Parameter, place: DocumentNode)], round: Round) {
    let last = round.window.upperBound.adding(milliseconds: -1).day
    for (parameter, place) in parameters {
      let span: ClosedRange<CivilDate>
      switch parameter.asOf {
      case .submittedOn: span = min(round.window.lowerBound.day, last)...last
      case .batchYear:
        let day = CivilDate(year: round.batchYear, month: 1, day: 1) ?? last
        span = day...day
      case .spentOn: span = min(round.evidence.from, last)...last
      }
      let ends = parameter.values.filter { span.contains($0.from) && $0.value == nil }
      guard parameter.value(on: span.lowerBound) == nil || !ends.isEmpty else { continue }
      let gap = parameter.value(on: span.lowerBound) == nil ? span.lowerBound : ends[0].from
      place.fault(
        "parameter-gap",
        Phrase(
          zh: "“\(parameter.id)”在 \(gap) 没有值，而本批（\(round.id)）要用到。",
          en: "“\(parameter.id)” has no value on \(gap), which round \(round.id) looks up."),
        Phrase(zh: "在 values 里补上不晚于 \(gap) 的值。", en: "Add a value that holds on \(gap)."))
    }
  }
}
