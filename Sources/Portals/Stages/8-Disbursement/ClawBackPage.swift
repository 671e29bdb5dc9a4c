internal import Casework
internal import Records
internal import Standards

struct ClawBackListPage {
  let rows: [CaseRow]

  func page(_ language: Language) -> Page {
    let running = rows.filter { $0.state == "clawBack" }
    let paid = rows.filter { $0.state != "clawBack" }
    return Page(
      title: Words.ClawBacks.title, lead: "\(Words.ClawBacks.lead[language])",
      main: """
        \(heading(Words.ClawBacks.running[language]))\
        \(running.isEmpty
          ? "<p>\(Words.ClawBacks.noneRunning[language])</p>"
          : list(running, Words.ClawBacks.running[language], id: "running", language))\
        \(heading(Words.ClawBacks.paidCases[language]))\
        \(paid.isEmpty
          ? "<p>\(Words.ClawBacks.nonePaid[language])</p>"
          : list(paid, Words.ClawBacks.paidCases[language], id: "paid", language))
        """)
  }

  private func list(_ rows: [CaseRow], _ caption: String, id: String, _ language: Language) -> HTML {
    table(
      caption, id: id,
      columns: [
        TableColumn(Words.Payments.caseNumber[language]), TableColumn(Words.Payments.enterprise[language]),
        TableColumn(Words.ClawBacks.paidAmount[language], .number), TableColumn(Words.ClawBacks.state[language]),
      ],
      rows: rows.map { row in
        [
          link(row.number?.text ?? row.id.rawValue, to: Link.clawBack(row.id).path(in: language)), "\(row.name)",
          "\(row.awarded?.grouped ?? "—")", tag(word(row.state)[language], row.state == "clawBack" ? .wait : .plain),
        ]
      }, hidesCaption: true, language)
  }

  private func word(_ state: String) -> Phrase {
    switch state {
    case "clawBack": Words.ClawBacks.running
    case "closed.clawedBack": Closure.Outcome.clawedBack(.zero).title
    default: Words.ClawBacks.paidCases
    }
  }
}

/// One paid case: the order, or what has come back of it.
struct ClawBackPage {
  private enum Shown {
    case paid(PaymentConfirmed)
    case running(ClawBack)
    case settled(Money)
  }

  let id: CaseID
  private let file: CaseFile
  private let shown: Shown
  private let isLead: Bool
  private let isMaker: Bool
  private let input: FormInput
  private let errors: FieldErrors
  private let csrf: String

  /// - Returns: `nil` for a case that was never paid.
  init?(_ file: CaseFile, isLead: Bool, isMaker: Bool, input: FormInput, errors: FieldErrors, csrf: String) {
    switch file.state {
    case .clawBack(let stage): shown = .running(stage)
    case .closed(let closure):
      switch closure.outcome {
      case .paid(let paid): shown = .paid(paid)
      case .clawedBack(let amount): shown = .settled(amount)
      default: return nil
      }
    default: return nil
    }
    id = file.id
    self.file = file
    self.isLead = isLead
    self.isMaker = isMaker
    self.input = input
    self.errors = errors
    self.csrf = csrf
  }

  func page(_ language: Language) -> Page {
    let number = file.dossier.receipt?.number.text ?? id.rawValue
    var page = Page(
      title: Phrase(zh: "追回 \(number)", en: "Claw-back \(number)"),
      back: Crumb(Words.ClawBacks.back[language], to: Link.clawBacks.path(in: language)),
      problems: errors.problems(
        in: language,
        naming: [
          "cause": Words.ClawBacks.cause, "amount": Words.ClawBacks.amount, "due": Words.ClawBacks.due,
          "reason": Words.ClawBacks.reason, "on": Words.ClawBacks.on, "reference": Words.ClawBacks.reference,
        ]), width: .narrow, main: main(language))
    page.headingAside = tag(file.state.title[language])
    return page
  }

  private func main(_ language: Language) -> HTML {
    let name: (term: String, value: HTML) = (
      Words.Payments.enterprise[language], "\(file.dossier.opened.enterpriseName)"
    )
    switch shown {
    case .paid(let paid):
      return definitionList([
        name, (Words.ClawBacks.paidAmount[language], "\(paid.amount.grouped)"),
        (Words.ClawBacks.bankDate[language], "\(paid.on.phrase[language])"),
      ]) + (isLead ? orderForm(paid, language) : .empty)
    case .settled(let amount):
      return definitionList([name, (Words.ClawBacks.amount[language], "\(amount.grouped)")])
    case .running(let stage):
      return definitionList([
        name, (Words.ClawBacks.cause[language], "\(stage.order.cause.title[language])"),
        (Words.ClawBacks.reason[language], "\(stage.order.reason)"),
        (Words.ClawBacks.amount[language], "\(stage.order.amount.grouped)（\(stage.order.amount.inWords)）"),
        (Words.ClawBacks.due[language], "\(stage.order.due.phraseWithWeekday[language])"),
        (Words.ClawBacks.owed[language], "<span class=\"num\">\(stage.outstanding.grouped)</span>"),
      ]) + repayments(stage, language) + (isMaker ? repaymentForm(language) : .empty)
    }
  }

  private func field(_ name: String, _ label: Phrase, _ language: Language, hint: Phrase? = nil) -> Field {
    Field(name, label: label[language], hint: hint.map { "\($0[language])" }, error: errors[name]?[language])
  }

  private func orderForm(_ paid: PaymentConfirmed, _ language: Language) -> HTML {
    """
    \(heading(Words.ClawBacks.order[language]))\
    \(postForm(
      to: Link.clawBackOrder(id).path(in: language), csrf: csrf,
      """
      \(radios(
        field("cause", Words.ClawBacks.cause, language),
        ClawBackOrder.Cause.allCases.map { Choice($0.rawValue, $0.title[language]) }, chosen: input["cause"], language))\
      \(moneyField(
        field("amount", Words.ClawBacks.amount, language, hint: Words.ClawBacks.upTo(paid.amount)),
        value: input.typed("amount"), language))\
      \(dateField(field("due", Words.ClawBacks.due, language), value: input.typed("due"), language))\
      \(textArea(
        field("reason", Words.ClawBacks.reason, language, hint: Words.ClawBacks.reasonHint),
        value: input.typed("reason"), limit: 2000, language))\
      \(buttonRow([submit(Words.ClawBacks.order[language], .grave)]))
      """))
    """
  }

  private func repayments(_ stage: ClawBack, _ language: Language) -> HTML {
    guard !stage.repayments.isEmpty else {
      return "\(heading(Words.ClawBacks.repayments[language]))<p>\(Words.ClawBacks.noRepayment[language])</p>"
    }
    return table(
      Words.ClawBacks.repayments[language], id: "repayments",
      columns: [
        TableColumn(Words.ClawBacks.on[language]), TableColumn(Words.ClawBacks.reference[language]),
        TableColumn(Words.Payments.amount[language], .number),
      ],
      rows: stage.repayments.map { ["\($0.on.description)", "\($0.bankReference)", "\($0.amount.grouped)"] }, language)
  }

  private func repaymentForm(_ language: Language) -> HTML {
    """
    \(heading(Words.ClawBacks.record[language]))\
    \(postForm(
      to: Link.repayments(id).path(in: language), csrf: csrf,
      once: input.idempotencyKey ?? RandomText.hexadecimal(bytes: 16),
      """
      \(moneyField(field("amount", Words.ClawBacks.repaid, language), value: input.typed("amount"), language))\
      \(dateField(field("on", Words.ClawBacks.on, language), value: input.typed("on"), language))\
      \(textField(
        field("reference", Words.ClawBacks.reference, language), value: input.typed("reference"), kind: .code,
        width: .medium, language))\
      \(buttonRow([submit(Words.ClawBacks.record[language])]))
      """))
    """
  }
}
