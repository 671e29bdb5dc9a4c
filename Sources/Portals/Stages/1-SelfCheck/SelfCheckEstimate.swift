internal import Casework
internal import PolicyCore
internal import Standards

/// From the base over the rate to the cap, as far as the answers go; the step that limits the amount is named.
struct SelfCheckEstimate: Sendable {
  let check: SelfCheck
  let assessment: Assessment

  func panel(_ language: Language) -> HTML {
    let amount = shown(assessment.award, language)
    return panelFrame(
      """
      <h2>\(Words.runningEstimate[language])</h2><output><span class="big num">\(amount)</span></output>\
      \(figures(id: "estimate", language))\(binding(language))<p class="hint">\(Words.preliminary[language])</p>
      """)
  }

  /// The picture and its numbers; only words while no amount is known.
  func figures(id: String, _ language: Language) -> HTML {
    guard let steps else { return "<p>\(Words.amountsFirst(check.policy.round)[language])</p>" }
    return waterfall(
      Words.howComputed[language], id: id, steps: steps.map { WaterfallStep($0.label[language], $0.amount, $0.kind) },
      unit: Words.yuan[language], show: { $0.grouped }, language)
  }

  func binding(_ language: Language) -> HTML? {
    guard steps != nil else { return nil }
    let check = check
    return AwardTable(policy: check.policy) { id, language in
      check.filing.projects.count > 1 ? check.name(of: id)[language] : nil
    }.binding(assessment, language)
  }

  func shown(_ range: MoneyRange, _ language: Language) -> String {
    if check.filing.projects.isEmpty, check.blocking(assessment).isEmpty { return Words.unknownYet[language] }
    return range.shown[language]
  }

  /// `nil` while the base has no upper end.
  private var steps: [(label: Phrase, amount: Money, kind: WaterfallStep.Kind)]? {
    let bases = assessment.steps.filter { $0.id == "base" }.map(\.value)
    guard !bases.isEmpty, !bases.contains(where: \.isOpen), let base = try? bases.map(\.high).sum(),
      let sum = assessment.steps.first(where: { $0.id == "sum" })?.value, !sum.isOpen
    else { return nil }
    let award = assessment.award.high
    var steps: [(label: Phrase, amount: Money, kind: WaterfallStep.Kind)] = [(Words.base, base, .level)]
    if base > sum.high {
      steps.append((Words.beyondRate(check.policy.round.rateCeiling), Money(fen: base.fen - sum.high.fen), .cut))
    }
    if award < sum.high {
      steps.append((Words.rated, sum.high, .level))
      let reason =
        assessment.steps.first { $0.id == "excluded" && $0.project == nil }?.label ?? check.policy.award.cap.label
      steps.append((reason, Money(fen: sum.high.fen - award.fen), .cut))
    }
    steps.append((Words.atMost, award, .result))
    return steps
  }

  private func panelFrame(_ body: HTML) -> HTML { Portals.panel(body, isTinted: true) }
}
