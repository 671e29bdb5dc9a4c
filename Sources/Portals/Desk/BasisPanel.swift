internal import Casework
internal import PolicyCore
internal import Standards

/// What a recognised amount rests on: version, engine, the supposed rest of the world, readings and parameters.
struct BasisPanel {
  let recognition: Recognition
  let language: Language

  var html: HTML {
    guard let basis = recognition.basis else {
      return "\(heading(Words.basisTitle[language], id: "basis"))\(panel(short + note))"
    }
    return """
      \(heading(Words.basisTitle[language], id: "basis"))\(panel(short + details(basis)))\
      \(readings(basis))\(parameters(basis))
      """
  }

  private var note: HTML { "<p class=\"hint\">\(Words.basisUnrecorded[language])</p>" }

  private var short: HTML {
    definitionList([
      (Words.basisVersion[language], "<code>\(recognition.policyHash)</code>"),
      (Words.basisEngine[language], "\(recognition.basis?.engine ?? "—")"),
    ])
  }

  private func details(_ basis: AssessmentBasis) -> HTML {
    let claimed = basis.claimedInvoices
    let list = claimed.isEmpty ? Words.basisNone[language] : claimed.joined(separator: language == .zh ? "、" : ", ")
    let granted: HTML = "<span class=\"num\">\(basis.grantedThisYear.grouped)</span> \(Words.yuan[language])"
    return definitionList([
      (Words.basisDay[language], "\(basis.submittedOn.phrase[language])"), (Words.basisGranted[language], granted),
      (Words.basisClaimed[language], "\(list)"),
    ])
  }

  private func readings(_ basis: AssessmentBasis) -> HTML {
    table(
      Words.basisReadings[language], id: "basis-readings",
      columns: [
        TableColumn("R"), TableColumn(Words.policyClause[language]), TableColumn(Words.policyChosen[language]),
        TableColumn(Words.policyDecidedBy[language]),
      ],
      rows: basis.readings.map { use in
        let who = use.decidedBy.map { Words.basisDecidedBy($0)[language] } ?? Words.policyUndecided[language]
        let word = Words.basisDefault[language]
        let mark = !use.isDefault ? "" : language == .zh ? "（\(word)）" : " (\(word))"
        return ["\(use.id)", "\(use.clause.rawValue)", "\(use.label[language])\(mark)", "\(who)"]
      }, rowNames: 1, language)
  }

  private func parameters(_ basis: AssessmentBasis) -> HTML {
    table(
      Words.basisParameters[language], id: "basis-parameters",
      columns: [
        TableColumn(Words.auditWhat[language]), TableColumn(Words.policyClause[language]),
        TableColumn(Words.basisValue[language]), TableColumn(Words.basisValidFrom[language]),
      ],
      rows: basis.parameters.map { use in
        [
          "\(use.label[language])", "\(use.clause.rawValue)", "\(use.value[language])",
          "\(use.validFrom.phrase[language])",
        ]
      }, rowNames: 1, language)
  }
}
