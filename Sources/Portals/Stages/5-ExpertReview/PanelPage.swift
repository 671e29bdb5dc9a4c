internal import Casework
internal import HTTPTypes
internal import PolicyCore
internal import Records
internal import Standards

/// One panel while it works. Only the lead's page names the experts, and no page shows a score before all are locked.
struct PanelPage {
  let panel: PanelCase
  let rules: ExpertRules
  let experts: [Directory.Person]
  let deadline: Deadline?
  let chosen: String?
  let csrf: String
  let problem: Fault?
  let language: Language

  var page: Page {
    var page = Page(
      title: Words.panelOf(panel.file.dossier.opened.enterpriseName), status: problem?.status ?? .ok,
      lead: "<p>\(unbroken(panel.file.shownNumber))</p>",
      trail: [Crumb(Words.panels[language], to: Link.panels.path(in: language))],
      problems: problem.map { [$0.problem(language)] } ?? [], main: main)
    page.headingAside = state
    return page
  }

  private var state: HTML {
    let seats = panel.review.active.count
    if seats < rules.minimumScores { return tag(Words.panelShort(rules.minimumScores - seats)[language], .bad) }
    return panel.review.allLocked ? tag(Words.panelReady[language], .good) : tag(Words.panelRunning[language], .wait)
  }

  private var main: HTML {
    columns(main: seats + seating, side: progressCard + closing)
  }

  private var progressCard: HTML {
    let active = panel.review.active.count
    return self.card(
      heading(Words.panelProgress[language])
        + progress(Words.panelDeclared[language], done: panel.declared, of: active, id: "declared")
        + progress(Words.panelLocked[language], done: panel.locked, of: active, id: "locked")
        + "<p class=\"hint\">\(Words.panelBlind[language])</p>"
        + (deadline.map { "<p>\(Words.dueDate[language])：\($0.due.phraseWithWeekday[language])</p>" } ?? .empty))
  }

  private func card(_ body: HTML) -> HTML { Portals.panel(body, isTinted: true) }

  private var seats: HTML {
    guard !panel.review.seats.isEmpty else {
      return heading(Words.panelSeats[language])
        + emptyState(Words.panelNobody[language], "<p>\(Words.panelNobodyWhy(rules.minimumScores)[language])</p>")
    }
    let names = Dictionary(uniqueKeysWithValues: experts.map { ($0.id, $0.name) })
    return table(
      Words.panelSeats[language], id: "seats",
      columns: [
        TableColumn(Words.blindCode[language]), TableColumn(Words.expertName[language]),
        TableColumn(Words.conflictColumn[language]), TableColumn(Words.status[language]),
      ],
      rows: panel.review.seats.map { seat in
        [
          unbroken(seat.seat.code.rawValue), "\(names[seat.seat.expert] ?? seat.seat.expert.rawValue)",
          conflict(seat), standing(seat),
        ]
      }, language)
  }

  private func conflict(_ seat: PanelSeat) -> HTML {
    if let conflict = seat.conflict { return "\(conflict.title[language])" }
    return seat.declared ? "\(Words.noConflict[language])" : "\(Words.notDeclaredYet[language])"
  }

  private func standing(_ seat: PanelSeat) -> HTML {
    if seat.conflict != nil { return tag(Words.seatEmptied[language], .bad) }
    if seat.locked { return tag(Words.seatLocked[language], .good) }
    return seat.declared ? tag(Words.seatScoring[language], .wait) : tag(Words.seatWaiting[language])
  }

  private var seating: HTML {
    guard !panel.review.allLocked else { return .empty }
    let taken = Set(panel.review.seats.map(\.seat.expert))
    let free = experts.filter { !taken.contains($0.id) && !$0.disabled }
    let title = (panel.emptied.isEmpty ? Words.seatExpert : Words.replaceExpert)[language]
    guard !free.isEmpty else {
      return heading(title) + emptyState(Words.noFreeExpert[language], "<p>\(Words.noFreeExpertWhy[language])</p>")
    }
    let field = Field(
      "expert", label: Words.expertName[language], hint: "\(Words.seatHint[language])",
      error: problem.map { $0.sentence(language) })
    return heading(title)
      + postForm(
        to: Link.panelSeats(panel.id).path(in: language), csrf: csrf, once: RandomText.hexadecimal(bytes: 16),
        selectField(
          field, free.map { Choice($0.id.rawValue, "\($0.name)（\($0.department)）") }, chosen: chosen, language)
          + buttonRow([submit(title)]))
  }

  private var closing: HTML {
    let enough = panel.review.active.count >= rules.minimumScores && panel.review.allLocked
    let words = heading(Words.closeReview[language]) + "<p>\(Words.closeReviewWhat(rules)[language])</p>"
    guard enough else { return Portals.panel(words + "<p><b>\(Words.closeReviewNotYet[language])</b></p>") }
    return Portals.panel(
      words
        + postForm(
          to: Link.panelClosing(panel.id).path(in: language), csrf: csrf, once: RandomText.hexadecimal(bytes: 16),
          buttonRow([submit(Words.closeReview[language])])))
  }
}

extension Fault {
  /// What happened and what to do, as one text.
  func sentence(_ language: Language) -> String {
    [reason, remedy].compactMap { $0?[language] }.joined(separator: language == .zh ? "" : " ")
  }

  func problem(_ language: Language, field: String? = nil) -> FieldProblem {
    FieldProblem(field: field, text: sentence(language))
  }
}
