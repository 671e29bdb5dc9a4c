internal import Standards

/// Holds the chapters that speak of expert review together: a programme has one in all of them or in none.
struct StageCheck {
  let steps: DocumentNode?
  let limits: DocumentNode?
  let facts: [FactDefinition]

  func report(expert: ExpertRules) {
    let step = steps?.elements.first { $0["stage"]?.scalar == "expertReview" }
    guard expert.minimumScores > 0 else {
      step?.fault(
        "stage", Phrase(zh: "程序里有专家评审，但没有 expert 一章。", en: "The steps hold an expert review but there is no “expert”."),
        Phrase(zh: "写上 expert，或删去这一步。", en: "Add “expert”, or remove the step."))
      for fact in facts where fact.source == .decided(by: .experts) {
        (steps ?? limits)?.fault(
          "stage",
          Phrase(zh: "“\(fact.id)”由专家认定，但没有 expert 一章。", en: "Experts decide “\(fact.id)” but there is no “expert”."),
          Phrase(zh: "写上 expert，或改由审核认定。", en: "Add “expert”, or leave it to the reviewer."))
      }
      return
    }
    if let steps, step == nil {
      steps.fault(
        "stage", Phrase(zh: "有 expert 一章，但程序里没有专家评审。", en: "There is “expert” but no step of expert review."),
        Phrase(zh: "在 steps 里写上 stage: expertReview。", en: "Add a step with stage: expertReview."))
    }
    if let limits, limits["expert_review"] == nil {
      limits.fault(
        "missing", Phrase(zh: "缺少专家评审的期限。", en: "The time limit of the expert review is missing."),
        Phrase(zh: "写上 expert_review。", en: "Add expert_review."))
    }
  }
}
