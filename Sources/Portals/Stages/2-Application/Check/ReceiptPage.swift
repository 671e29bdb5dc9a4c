internal import Casework
internal import PolicyCore
internal import Standards

/// What was received, when, and what vouches for it (P8). The address stays good for ever.
struct ReceiptPage {
  let own: OwnCase
  let submitted: Submitted
  /// The filing as it was received.
  let dossier: Dossier
  let mark: ProofMark

  func page(_ language: Language) -> Page {
    Page(
      title: Words.Check.receipt, back: own.backToList(language),
      main: """
        \(receiptPanel(
          Words.Check.received[language], number: submitted.number.text,
          lines: [
            (Words.Check.receivedAt[language], "<span class=\"num\">\(submitted.receivedAt.description)</span>"),
            (Words.Check.timeSource[language], "\(Words.Check.serverTime[language])"),
            (Words.Registration.enterpriseName[language], "\(dossier.opened.enterpriseName)"),
            (Words.Registration.creditCode[language], unbroken(dossier.enterprise.rawValue)),
            (Words.Apply.programme[language], "\(own.policy.title[language]) · \(own.policy.round.title[language])"),
            (Words.Check.snapshot[language], "<code class=\"hash\">\(submitted.snapshot)</code>"),
            mark.line,
          ], mark: mark.picture, actions: buttonRow([proofLink(.receiptProof(own.id), language), printButton(language)])))\
        \(own.rivalNote(language))\
        <p class="hint">\(Words.Check.snapshotText[language])</p>\
        \(heading(Words.Check.next[language]))\(next(language))\(estimate(language))\
        \(AnswerCards(own, dossier, changes: false, language).files)\
        <p>\(link(Words.Check.answers[language], to: Link.application(own.id).path(in: language)))</p>\
        \(printFooter(
          number: submitted.number.text, checkpoint: nil, printedAt: own.now.phraseToTheSecond[language], language))
        """)
  }

  /// The estimate in short, as the rules gave it for what was handed in; what other filings had been granted by then
  /// is not part of the receipt.
  private func estimate(_ language: Language) -> HTML {
    let policy = own.policy
    let assessment = policy.assess(
      dossier.filing,
      in: AssessmentContext(submittedOn: submitted.receivedAt.day, batchYear: policy.round.batchYear))
    let conditions: [HTML] = assessment.conditions.filter { $0.outcome != .notApplicable }.map { result in
      let project: HTML? = result.project.flatMap { own.projectName($0, language) }.map { "\($0)：" }
      return """
        <li>\(result.clause.rawValue) \(project)\(result.label[language]) \
        \(tag(result.outcome.shown[language], result.outcome.tone))</li>
        """
    }
    let steps = AwardTable(policy: policy, project: own.projectName)
    return """
      \(heading(Words.Explanation.inShort[language]))<p>\(Words.Explanation.inShortNote[language])</p>\
      <p class="big num">\(assessment.award.shown[language])</p>\(steps.binding(assessment, language))\
      \(steps.html(assessment, title: Words.Apply.steps, id: "steps", language))<ul>\(conditions)</ul>\
      <p class="hint">\(Words.Explanation.version[language]) \(policy.roundKey) <code>\(policy.hash.prefix(16))</code></p>
      """
  }

  private func next(_ language: Language) -> HTML {
    let limits = own.policy.round.timeLimits
    let days = [
      "completenessReview": limits.completenessReview, "substantiveReview": limits.substantiveReview,
      "expertReview": limits.expertReview, "determination": limits.determination, "publicNotice": limits.notice,
      "disbursement": limits.payment,
    ]
    let lines: [HTML] = own.policy.steps.filter { $0.stage != "application" }.map { step in
      let office = own.policy.round.departments[step.stage]?[language] ?? ""
      let limit: HTML? = days[step.stage].map { "<br><span class=\"hint\">\(Words.Check.within($0)[language])</span>" }
      return "<li><b>\(step.name[language])</b>（\(office)）\(step.text[language])\(limit)</li>"
    }
    return "<ol>\(lines)</ol><p>\(Words.Check.nextText[language])</p>"
  }
}
