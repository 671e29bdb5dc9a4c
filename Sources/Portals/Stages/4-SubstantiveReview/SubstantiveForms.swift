internal import Casework
internal import PolicyCore
internal import Standards

/// The acts of the substantive review beside the figures; what came back wrong is shown with what was typed.
struct SubstantiveForms {
  let reading: WorksheetReading
  let project: ProjectFacts?
  let csrf: String
  let once: String
  let language: Language
  var typed = FormInput()
  var errors = FieldErrors()

  private var open: OpenCase { reading.open }
  private var version: HTML { hidden("version", typed["version"] ?? String(open.file.version)) }

  private func error(_ field: String) -> String? { errors[field].map { $0[language] } }
  private func form(_ act: String, once: String? = nil, _ body: HTML) -> HTML {
    postForm(
      to: Link.substantive(open.id, act, project: project?.id).path(in: language), csrf: csrf, once: once,
      "\(version)\(body)")
  }

  var duplicates: HTML {
    let flags = open.dossier.duplicates
    guard !flags.isEmpty else { return .empty }
    let cards: [HTML] = flags.enumerated().map { index, flag in
      let other = reading.elsewhere[flag.elsewhere] ?? flag.elsewhere.rawValue
      let paper = flag.file.flatMap { id in open.dossier.attachments.first { $0.id == id } }
      let read: HTML? = paper.map { "<p class=\"hint\">\(Words.readOff($0.name)[language])</p>" }
      let facts: HTML = """
        <p>\(Words.invoiceNumber[language]) \(unbroken(flag.invoice)) · \(Words.alsoIn(other)[language])</p>\(read)
        """
      if let settled = open.dossier.resolutions[flag.invoice] {
        return "\(facts)<p>\(tag(Words.finding(settled.finding)[language], .good)) \(settled.reason)</p>"
      }
      guard reading.isEditable else { return "\(facts)<p>\(tag(Words.unresolved[language], .bad))</p>" }
      let isMine = typed["invoice"] == flag.invoice
      let choices = DuplicateResolution.Finding.allCases.map { Choice($0.rawValue, Words.finding($0)[language]) }
      let finding = Field(
        "finding-\(index)", label: Words.findingLabel[language], error: isMine ? error("finding-\(index)") : nil)
      let reason = Field(
        "why-\(index)", label: Words.reasonKept[language], error: isMine ? error("why-\(index)") : nil)
      return """
        \(facts)\(form(
          "duplicate",
          """
          \(hidden("invoice", flag.invoice))\(hidden("index", String(index)))\
          \(radios(finding, choices, chosen: isMine ? typed["finding-\(index)"] : nil, inRow: true, language))\
          \(textArea(reason, value: isMine ? typed.typed("why-\(index)") : "", rows: 2, limit: 500, language))\
          \(buttonRow([submit(Words.settleDuplicate[language], .second, hidden: flag.invoice)]))
          """))
        """
    }
    return "\(heading(Words.duplicateInvoices[language], id: "duplicates"))\(cards.map { panel($0) })"
  }

  var conditions: HTML {
    var tree = ConditionTree(policy: open.policy, project: reading.projectName)
    tree.verdict = { ($0.worksheetWords, $0.worksheetTone) }
    let decisions: [HTML] = reading.conditions.enumerated().map { decision($0, $1) }
    return """
      \(heading(Words.conditionsTitle[language], id: "conditions"))\
      \(tree.list(reading.assessment.conditions, language))\(decisions)
      """
  }

  private func decision(_ index: Int, _ key: ConditionKey) -> HTML {
    let label = reading.assessment.conditions.first { $0.id == key.condition && $0.project == key.project }?.label
    let known = open.dossier.worksheet.conditions[key]
    let title = heading("\(label?[language] ?? key.condition)", level: 3)
    guard reading.isEditable else {
      let words = known.map { ($0.met ? Words.conditionMet : Words.conditionNotMet)[language] + "：" + $0.reason }
      return panel("\(title)<p>\(words ?? Words.undecided[language])</p>")
    }
    let isMine = typed["condition"] == String(index)
    let met = Field("met-\(index)", label: Words.decideCondition[language], error: isMine ? error("met-\(index)") : nil)
    let why = Field(
      "ground-\(index)", label: Words.reasonKept[language], error: isMine ? error("ground-\(index)") : nil)
    return panel(
      """
      \(title)\(form(
        "condition",
        """
        \(hidden("condition", String(index)))\
        \(radios(
          met, [Choice("yes", Words.conditionMet[language]), Choice("no", Words.conditionNotMet[language])],
          chosen: isMine ? typed["met-\(index)"] : known.map { $0.met ? "yes" : "no" }, inRow: true, language))\
        \(textArea(why, value: isMine ? typed.typed("ground-\(index)") : known?.reason ?? "", rows: 2, limit: 500, language))\
        \(buttonRow([submit(Words.saveDecision[language], .second, hidden: label?[language])]))
        """))
      """)
  }

  /// Facts of the application and of this project that a rule reads: the reviewer may find them otherwise.
  static func facts(_ reading: WorksheetReading, _ project: ProjectFacts?) -> [FactPath] {
    reading.open.policy.factOrder.compactMap { reading.open.policy.facts[$0] }.compactMap { fact in
      guard fact.level != .expense, !fact.isDecided else { return nil }
      let path = FactPath(fact.id, project: fact.level == .project ? project?.id : nil)
      guard fact.level == .application || project != nil, reading.reviewed[path] != nil else { return nil }
      switch fact.kind {
      case .bool, .choice, .date, .money, .integer: return path
      default: return nil
      }
    }
  }

  var otherFacts: HTML {
    guard reading.isEditable else { return .empty }
    let choices = SubstantiveForms.facts(reading, project).compactMap { path -> Choice? in
      guard let fact = open.policy.facts[path.fact] else { return nil }
      return Choice(path.description, "\(fact.label[language])（\(fact.shown(reading.reviewed[path])[language])）")
    }
    let isOpen = ["path", "value", "fact-reason"].contains { errors[$0] != nil }
    return """
      <details\(flag: "open", isOpen)><summary>\(Words.otherFact[language])</summary>\(form(
        "fact",
        """
        \(selectField(Field("path", label: Words.factLabel[language], error: error("path")), choices, chosen: typed["path"], language))\
        \(textField(
          Field("value", label: Words.foundValue[language], hint: "\(Words.foundValueHint[language])", error: error("value")),
          value: typed.typed("value"), width: .medium, language))\
        \(textArea(
          Field("fact-reason", label: Words.reasonKept[language], error: error("fact-reason")),
          value: typed.typed("fact-reason"), rows: 2, limit: 500, language))\
        \(buttonRow([submit(Words.saveFact[language], .second)]))
        """))</details>
      """
  }

  var supplement: HTML {
    guard reading.isEditable else { return .empty }
    if open.dossier.worksheet.supplementAsked { return inset("\(Words.supplementWasAsked[language])") }
    let sheets = SupplementForm.sheets(open)
    let fields: [HTML] = sheets.enumerated().map { index, sheet in
      let name = MaterialName(open: open, material: sheet.material, project: sheet.project).text[language]
      return textArea(
        Field("s-\(index)", label: name, error: error("s-\(index)"), isOptional: true),
        value: typed.typed("s-\(index)"),
        rows: 2, limit: 500, language)
    }
    let isOpen = errors.entries.contains { $0.field.hasPrefix("s-") }
    return """
      <details\(flag: "open", isOpen)><summary>\(Words.askSupplement[language])</summary>\
      <p class="hint">\(Words.askSupplementNote[language])</p>\(form(
        "supplement", once: once, "\(fields)\(buttonRow([submit(Words.sendSupplement[language], .second)]))"))</details>
      """
  }

  var conclusion: HTML {
    guard reading.isEditable else { return .empty }
    let pass = panel(
      """
      \(heading(Words.passReview[language]))<p>\(Words.passNote[language])\
      <b class="num">\(reading.assessment.award.shown[language])</b></p>\(form(
        "approval", once: once,
        """
        \(textArea(
          Field("opinion", label: Words.reviewOpinion[language], error: error("opinion"), isOptional: true),
          value: typed.typed("opinion"), rows: 3, limit: 1000, language))\
        \(buttonRow([submit(Words.passReview[language])]))
        """))
      """)
    let reject = panel(
      """
      \(heading(Words.rejectReview[language]))\(form(
        "rejection", once: once,
        """
        \(selectField(
          Field("clause", label: Words.clauseOfDecision[language], error: error("clause")),
          ClauseChoices.all(open.policy, language), chosen: typed["clause"], language))\
        \(textArea(
          Field("reject-reason", label: Words.reasonToApplicant[language], error: error("reject-reason")),
          value: typed.typed("reject-reason"), rows: 3, limit: 1000, language))\
        \(buttonRow([submit(Words.rejectReview[language], .grave)]))
        """))
      """)
    return "\(heading(Words.reviewConclusion[language], id: "conclusion"))\(pass)\(reject)"
  }
}

extension ConditionOutcome {
  /// What stands on the sheet: what is left to the reviewer is work to do.
  fileprivate var worksheetWords: Phrase {
    switch self {
    case .met: Words.conditionMet
    case .notMet: Words.conditionNotMet
    case .undetermined: Words.conditionUnknown
    case .leftToOffice(.experts): Words.leftToExperts
    case .leftToOffice: Words.leftToReview
    case .notApplicable: Words.verdict(.notApplicable)
    case .failed: Words.conditionFailed
    }
  }

  fileprivate var worksheetTone: Tag.Tone {
    if case .leftToOffice(let body) = self, body != .experts { .wait } else { tone }
  }
}
