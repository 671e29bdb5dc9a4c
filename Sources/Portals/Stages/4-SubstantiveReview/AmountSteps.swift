internal import PolicyCore
internal import Standards

/// The way from what was contracted to what is proposed, for the whole application; `nil` while an amount is open.
struct AmountSteps {
  let steps: [WaterfallStep]

  init?(_ assessment: Assessment, _ language: Language) {
    func total(_ id: String) -> Money? {
      let amounts = assessment.steps.filter { $0.id == id }.map(\.value.exact)
      guard amounts.allSatisfy({ $0 != nil }) else { return nil }
      return try? amounts.compactMap { $0 }.sum()
    }
    guard let contract = total("contract"), let base = total("base"), let rated = total("rate"),
      let sum = total("sum"), let award = assessment.award.exact
    else { return nil }
    var steps = [WaterfallStep(Words.stepContract[language], contract, .level)]
    var codes: [String] = []
    for step in assessment.steps where step.id.hasPrefix("reduction.") && !codes.contains(step.id) {
      codes.append(step.id)
    }
    for code in codes {
      guard let amount = total(code), let label = assessment.steps.first(where: { $0.id == code })?.label else {
        return nil
      }
      steps.append(WaterfallStep(label[language], amount, .cut))
    }
    steps.append(WaterfallStep(Words.stepBase[language], base, .level))
    steps.append(WaterfallStep(Words.stepRate[language], rated, .level))
    if let lost = try? rated.subtracting(sum), lost > .zero {
      steps.append(WaterfallStep(Words.stepExcluded[language], lost, .cut))
    }
    if let over = try? sum.subtracting(award), over > .zero {
      steps.append(WaterfallStep(Words.stepCap[language], over, .cut))
    }
    steps.append(WaterfallStep(Words.stepProposed[language], award, .result))
    self.steps = steps
  }
}
