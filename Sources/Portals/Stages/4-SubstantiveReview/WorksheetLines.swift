internal import Casework
internal import PolicyCore
internal import Standards

/// The expense lines of one project: all of them in a table, and below it each with its figures to be changed.
struct WorksheetLines {
  let reading: WorksheetReading
  let project: ProjectFacts
  let csrf: String
  let language: Language
  /// The line whose form comes back, with what was typed and what is wrong.
  var returned: (expense: String, typed: FormInput, errors: FieldErrors)?

  private var open: OpenCase { reading.open }

  var html: HTML {
    guard !project.expenses.isEmpty else {
      return emptyState(Words.noLines[language], "<p>\(Words.noLinesWhy[language])</p>")
    }
    let forms: [HTML] = project.expenses.enumerated().map { form($0 + 1, $1) }
    return "\(overview)\(forms)"
  }

  private var overview: HTML {
    let columns = [
      TableColumn(Words.line[language]), TableColumn(Words.contractAmount[language], .number),
      TableColumn(Words.settledAmount[language], .number), TableColumn(Words.invoicedAmount[language], .number),
      TableColumn(Words.paidAmount[language], .number), TableColumn(Words.hardwareAmount[language], .number),
      TableColumn(Words.spentOn[language]), TableColumn(Words.recognised[language], .number),
    ]
    let rows: [[HTML]] = project.expenses.enumerated().map { index, expense in
      let line = reading.recognition(project.id, expense.id)
      func figure(_ amount: Money?) -> HTML { "\(amount?.grouped ?? "—")" }
      return [
        link("\(index + 1). \(text(expense, "expense.model_name"))", to: "#line-\(index + 1)"),
        figure(line?.contract), figure(line?.settled), figure(line?.invoiced), figure(line?.paid),
        figure(line?.hardware),
        spentOn(expense), "<b>\(line?.recognised.exact?.grouped ?? line?.recognised.shown[language] ?? "—")</b>",
      ]
    }
    return table(Words.linesInYuan[language], id: "lines", columns: columns, rows: rows, language)
  }

  private func text(_ expense: ExpenseFacts, _ fact: FactID) -> String {
    if case .text(let text)? = expense.values[fact] { text } else { "" }
  }

  /// The day, and whether it lies inside the evidence period.
  private func spentOn(_ expense: ExpenseFacts) -> HTML {
    guard case .date(let day)? = expense.values["expense.spent_on"] else { return "—" }
    let period = open.policy.round.evidence
    let isInside = day >= period.from && day <= period.end(submittedOn: open.submittedOn)
    let mark: HTML = isInside ? .empty : " \(tag(Words.outsidePeriod[language], .wait))"
    return "<span class=\"nb num\">\(day.description)</span>\(mark)"
  }

  private func form(_ number: Int, _ expense: ExpenseFacts) -> HTML {
    let mine = returned?.expense == expense.id ? returned : nil
    let title = heading(
      "\(Words.lineNumbered(number)[language]) \(text(expense, "expense.model_name"))", level: 3, id: "line-\(number)")
    let outcome = reductions(expense)
    guard reading.isEditable else { return panel("\(title)\(outcome)\(differences(expense))") }
    let prefix = WorksheetForm.prefix(number)
    let cells: [HTML] = reading.lineFacts.compactMap { cell($0, expense, prefix, mine) }
    let known = reading.lineFacts.lazy.compactMap { fact in
      open.dossier.worksheet.reasons[FactPath(fact.id, project: project.id, expense: expense.id)]?.reason
    }.first
    let reason = Field(
      "\(prefix)reason", label: Words.differenceReason[language], hint: "\(Words.differenceReasonHint[language])",
      error: mine?.errors["\(prefix)reason"].map { $0[language] }, isOptional: true)
    let body: HTML = """
      \(hidden("expense", expense.id))\(hidden("version", mine?.typed["version"] ?? String(open.file.version)))\
      \(fieldRow(cells))\
      \(textArea(reason, value: mine?.typed.typed("\(prefix)reason") ?? known ?? "", rows: 2, limit: 500, language))\
      \(buttonRow([submit(Words.saveLine[language], .second, hidden: String(number))]))
      """
    let address = Link.substantive(open.id, "line", project: project.id).path(in: language)
    return panel("\(title)\(outcome)\(postForm(to: address, csrf: csrf, body))")
  }

  /// One figure, with the applicant's own under its label.
  private func cell(
    _ fact: FactDefinition, _ expense: ExpenseFacts, _ prefix: String,
    _ mine: (expense: String, typed: FormInput, errors: FieldErrors)?
  ) -> HTML? {
    let path = FactPath(fact.id, project: project.id, expense: expense.id)
    let stated = open.dossier.filing[path]
    guard stated != nil || reading.reviewed[path] != nil || open.policy.isAsked(path, in: reading.reviewed) == true
    else {
      return nil
    }
    let name = prefix + fact.id.field
    let value = mine?.typed.typed(name) ?? WorksheetLines.typed(reading.reviewed[path])
    let field = Field(
      name, label: fact.label[language],
      hint: "\(Words.applicantsFigure[language])\(fact.shown(stated)[language])",
      error: mine?.errors[name].map { $0[language] }, isOptional: !fact.required)
    return fact.kind == .date
      ? dateField(field, value: value, language)
      : textField(field, value: value, kind: .code, width: .medium, language)
  }

  /// A value as a person would type it.
  static func typed(_ value: FactValue?) -> String {
    switch value {
    case .money(let amount)?: amount.grouped
    case .date(let day)?: day.description
    case .text(let text)?, .choice(let text)?: text
    case .integer(let number)?: String(number)
    default: ""
    }
  }

  /// What the rules take off this line, each with its clause and reason.
  private func reductions(_ expense: ExpenseFacts) -> HTML {
    guard let line = reading.recognition(project.id, expense.id) else { return .empty }
    let cuts: [HTML] = line.reductions.map { cut in
      """
      <li>−<span class="num">\(cut.amount.grouped)</span> \(Words.yuan[language])：\(cut.reason[language])\
      （\(Words.clause[language]) \(cut.clause.rawValue)）</li>
      """
    }
    let list: HTML = cuts.isEmpty ? "<p>\(Words.noReduction[language])</p>" : "<ul>\(cuts)</ul>"
    return """
      <p>\(Words.recognised[language])：<b class="num">\(line.recognised.shown[language])</b></p>\(list)
      """
  }

  private func differences(_ expense: ExpenseFacts) -> HTML {
    let worksheet = open.dossier.worksheet
    let rows = reading.lineFacts.compactMap { fact -> SummaryRow? in
      let path = FactPath(fact.id, project: project.id, expense: expense.id)
      guard let reviewed = worksheet.reviewed, reviewed[path] != open.dossier.filing[path] else { return nil }
      return SummaryRow(
        fact.label[language],
        """
        <s>\(fact.shown(open.dossier.filing[path])[language])</s> <b>\(fact.shown(reviewed[path])[language])</b><br>\
        \(worksheet.reasons[path]?.reason ?? "")
        """)
    }
    return rows.isEmpty ? .empty : summaryList(rows, language)
  }
}
