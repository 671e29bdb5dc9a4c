internal import Standards

enum ParametersChapter {
  static func read(_ chapter: DocumentNode?, clauses: ClauseIndex) -> [(parameter: Parameter, place: DocumentNode)] {
    (chapter?.elements ?? []).compactMap { place in
      place.allow(["id", "label", "kind", "cite", "as_of", "checked_on", "values"])
      let id = place.text("id") ?? ""
      let kind = place.text("kind").flatMap { FactKind(name: $0, maxLength: nil) } ?? .money
      let label = place.phrase("label")
      let shape = FactDefinition(
        id: FactID("p.\(id)"), level: .application, label: label, help: nil, kind: kind, unit: nil, options: [],
        source: .asked, required: true, askedWhen: nil, cite: nil, unanswered: nil)
      var values: [DatedValue] = []
      for (key, value) in place.required("values")?.pairs ?? [] {
        guard let from = key.day else { continue }
        values.append(DatedValue(from: from, value: value.isNull ? nil : FactsChapter.value(value, of: shape)))
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
