internal import Casework
internal import PolicyCore
internal import Standards

/// Where the case is, what comes next, and first of all what the applicant owes now (P9).
struct StatusPage {
  let own: OwnCase
  let passed: StagesPassed

  func page(_ language: Language) -> Page {
    let number = own.dossier.receipt?.number.text
    var page = Page(
      title: Phrase(zh: "申报进度 \(number ?? "")", en: "Progress of \(number ?? "your application")"),
      lead: "\(own.policy.title[language]) · \(own.policy.round.title[language])",
      back: Crumb(Words.AfterSubmission.mine[language], to: Link.applications.path(in: language)),
      main: """
        \(isClosed ? .empty : own.rivalNote(language))\(obligation(language))\(decision(language))\
        \(heading(Words.AfterSubmission.stages[language]))\(timeline(steps(language), language))\
        \(AmountReasons(own: own).html(language))\(links(language))
        """)
    page.headingAside = tag(own.file.state.title[language], tone)
    return page
  }

  private var tone: Tag.Tone {
    switch own.file.state {
    case .correction, .clawBack: .wait
    case .closed(let closure):
      if case .paid = closure.outcome { .good } else { .plain }
    default: .info
    }
  }

  private func obligation(_ language: Language) -> HTML {
    switch own.file.state {
    case .awaitingConfirmation:
      return note(
        Words.AfterSubmission.confirm[language],
        buttonLink(Words.AfterSubmission.confirmAct[language], to: Link.answerCheck(own.id).path(in: language)), .wait)
    case .correction(let correction):
      let notice = correction.notice
      return note(
        Words.AfterSubmission.correct(notice.items.count, by: notice.due)[language],
        """
        \(countdown(
          until: notice.expires, now: own.now, absolute: notice.due.deadlinePhrase[language], language))\
        \(buttonLink(Words.AfterSubmission.correctAct[language], to: Link.correctionAnswer(own.id).path(in: language)))
        """, .wait)
    case .disbursement(let stage):
      guard case .returned(let returned) = stage.phase else { return nothingToDo(language) }
      return note(
        Words.AfterSubmission.accountWanted[language],
        """
        <p>\(Words.AfterSubmission.bankSays[language])\(returned.reason)</p>\
        \(buttonLink(Words.AfterSubmission.accountAct[language], to: Link.payeeAccount(own.id).path(in: language)))
        """, .bad)
    case .clawBack(let stage):
      return note(
        Words.AfterSubmission.payBack(stage.outstanding, by: stage.order.due)[language],
        "<p>\(stage.order.cause.title[language])：\(stage.order.reason)</p>", .bad)
    case .closed: return .empty
    default: return nothingToDo(language)
    }
  }

  private func nothingToDo(_ language: Language) -> HTML {
    note(
      Words.AfterSubmission.nothingToDo[language],
      "<p>\(Words.AfterSubmission.inHands(department(own.file.stage))[language])\(promise(language))</p>")
  }

  private func department(_ stage: Stage) -> Phrase {
    own.policy.round.departments[stage.key] ?? stage.department
  }

  private func promise(_ language: Language) -> String {
    guard let deadline = own.file.deadline(on: own.now.day, under: own.terms) else { return "" }
    return Words.AfterSubmission.promised(deadline.due, left: deadline.remaining)[language]
  }

  /// How a case that is over ended, with the words of the decision.
  private func decision(_ language: Language) -> HTML {
    guard case .closed(let closure) = own.file.state else { return .empty }
    let words: HTML =
      switch closure.outcome {
      case .refused(let grounds), .rejected(let grounds):
        "<p>\(Words.AfterSubmission.clause(grounds.clause.rawValue)[language])\(grounds.reason)</p><p>\(Words.AfterSubmission.appeal[language])</p>"
      case .notSupported(let decision): "<p>\(decision.reason[language])</p>"
      case .withdrawn(let reason): "<p>\(reason)</p>"
      case .paid(let paid):
        "<p>\(Words.AfterSubmission.paid(paid.amount, on: paid.on)[language])</p>"
      case .clawedBack(let amount): "<p>\(amount.grouped) \(Words.yuan[language])</p>"
      case .lapsed, .correctionOverdue: "<p>\(Words.AfterSubmission.lapsed[language])</p>"
      }
    return note(
      "\(closure.outcome.title[language]) · \(closure.at.phrase[language])", words,
      closure.outcome.name == "paid" ? .good : .info)
  }

  private func steps(_ language: Language) -> [TimelineStep] {
    let limits = own.policy.round.timeLimits
    let days: [Stage: Int] = [
      .completenessReview: limits.completenessReview, .substantiveReview: limits.substantiveReview,
      .expertReview: limits.expertReview, .determination: limits.determination, .publicNotice: limits.notice,
      .disbursement: limits.payment,
    ]
    let stages = Stage.allCases.filter {
      $0 != .selfCheck && ($0 != .expertReview || own.policy.hasExpertReview)
    }
    return stages.map { stage in
      let isOver = isClosed
      let state: StepState =
        passed.at[stage] != nil ? .done : stage == own.file.stage && !isOver ? .current : .ahead
      let when: HTML =
        switch state {
        case .done: "\(Words.AfterSubmission.doneAt[language]) \(passed.at[stage]?.phrase[language] ?? "")"
        case .current: "\(own.file.state.title[language])。\(promise(language))"
        case .ahead:
          isOver
            ? "\(Words.AfterSubmission.notReached[language])"
            : "\(days[stage].map { Words.AfterSubmission.takes($0)[language] } ?? "")"
        }
      return TimelineStep(
        "\(stage.title[language])", state, "<p>\(department(stage)[language])</p><p class=\"hint\">\(when)</p>")
    }
  }

  private var isClosed: Bool { if case .closed = own.file.state { true } else { false } }

  private func links(_ language: Language) -> HTML {
    var buttons: [HTML] = []
    if own.dossier.receipt != nil {
      buttons.append(
        buttonLink(Words.AfterSubmission.receipt[language], to: Link.receipt(own.id).path(in: language), .second))
    }
    buttons.append(
      buttonLink(Words.AfterSubmission.answers[language], to: Link.application(own.id).path(in: language), .second))
    if case .publicNotice(let stage) = own.file.state, let noticed = stage.noticed {
      buttons.append(
        buttonLink(Words.Notices.all[language], to: Link.notice(noticed.notice).path(in: language), .second))
    }
    if !isClosed,
      Permissions.capacity(own.actor, .withdraw, at: own.file.stage, on: own.dossier.subject(at: own.file.stage)) != nil
    {
      buttons.append(
        buttonLink(Words.AfterSubmission.withdraw[language], to: Link.withdrawal(own.id).path(in: language), .second))
    }
    return buttonRow(buttons)
  }
}
