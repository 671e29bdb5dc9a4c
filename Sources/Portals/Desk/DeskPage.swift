internal import Casework
internal import Records
internal import Standards

/// The worklist: tabs, filters, one row a case.
struct DeskPage {
  let query: DeskQuery
  let found: DeskFindings
  let stages: Set<Stage>
  let account: AccountID
  let calendar: WorkingCalendar
  /// Programme and round in words, by `slug/round`.
  let rounds: [String: Phrase]
  let today: CivilDate
  let language: Language

  var page: Page {
    var page = Page(title: Words.desk, main: .empty)
    page.main = """
      \(tabs(DeskQuery.Tab.allCases.map(tab), label: Words.deskViews[language]))\(filters)\(list)
      """
    return page
  }

  private func tab(_ tab: DeskQuery.Tab) -> Tab {
    Tab(
      Words.deskTab(tab)[language], to: Link.desk.with("tab", tab.rawValue).path(in: language),
      count: found.counts[tab]?.count, isOpen: found.counts[tab]?.isOpen ?? false,
      isCurrent: tab == query.tab)
  }

  private var filters: HTML {
    let stageChoices = stages.sorted { $0.rawValue < $1.rawValue }.map {
      Choice(String($0.rawValue), $0.title[language])
    }
    let body: HTML = """
      \(hidden("tab", query.tab.rawValue))\
      \(fieldRow([
        textField(Field("q", label: Words.deskSearch[language]), value: query.search, kind: .search, width: .medium, language),
        any("stage", Words.deskStage, stageChoices, query.stage.map { String($0.rawValue) }),
        any("state", Words.deskState, DeskQuery.states.map { Choice($0, Words.caseState($0)[language]) }, query.state),
        rounds.count > 1
          ? any("round", Words.deskProgramme,
            rounds.sorted { $0.key < $1.key }.map { Choice($0.key, $0.value[language]) }, query.round) : .empty,
        any("flag", Words.deskFlag, CaseFlag.allCases.map { Choice($0.rawValue, Words.flag($0)[language]) },
          query.flag?.rawValue),
        any("due", Words.deskDue, DeskQuery.Due.allCases.map { Choice($0.rawValue, Words.deskDue($0)[language]) },
          query.due?.rawValue),
      ]))\
      \(buttonRow([
        submit(Words.deskFind[language], .second),
        query.isFiltered
          ? link(Words.deskClear[language], to: Link.desk.with("tab", query.tab.rawValue).path(in: language)) : .empty,
      ]))
      """
    let form = getForm(to: Link.desk.path(in: language), label: Words.deskFilters[language], body)
    return """
      <details\(flag: "open", query.isFiltered)><summary>\(Words.deskFilters[language])</summary>\(form)</details>
      """
  }

  private func any(_ name: String, _ label: Phrase, _ choices: [Choice], _ chosen: String?) -> HTML {
    selectField(Field(name, label: label[language]), choices, chosen: chosen, language)
  }

  private var list: HTML {
    guard !found.rows.isEmpty else { return empty }
    let columns = [
      TableColumn(Words.deskCase[language]), TableColumn(Words.deskProgramme[language]),
      TableColumn(Words.deskRequested[language], .number), TableColumn(Words.deskWaited[language], .number),
      TableColumn(
        Words.deskLeft[language], sort: sorted(.deadline), order: query.order == .deadline ? .ascending : nil),
      TableColumn(Words.deskAssignee[language]), TableColumn(Words.deskFlag[language]),
      TableColumn(
        Words.deskState[language], sort: sorted(.updated), order: query.order == .updated ? .descending : nil),
    ]
    let first = query.skipped + 1
    let last = query.skipped + found.rows.count
    return """
      \(table(
        Words.deskTab(query.tab)[language], id: "cases", columns: columns, rows: found.rows.map(row), hidesCaption: true,
        language))\
      \(pagination(
        from: first, to: last, of: max(found.total.count, last), isOpen: found.total.isOpen,
        previous: query.cursor == nil ? nil : query.link().path(in: language),
        next: found.next.map { query.link(after: $0, skipped: last).path(in: language) }, language))
      """
  }

  private func sorted(_ order: Worklist.Order) -> String {
    var other = query
    other.order = order
    return other.link().path(in: language)
  }

  private func row(_ row: CaseRow) -> [HTML] {
    let title = row.number?.text ?? Words.noNumberYet[language]
    let waited = row.submittedAt.map { calendar.workingDays(from: $0.day, to: today).days }
    let flags: [HTML] = row.flags.map { tag(Words.flag($0)[language], $0 == .counter ? .info : .bad) }
    let assignee = row.assignee.map { found.names[$0] ?? $0.rawValue } ?? Words.nobody[language]
    return [
      "<a href=\"\(Link.staffCase(row.id.rawValue).path(in: language))\">\(unbroken(title))<br>\(row.name)</a>",
      "\(rounds["\(row.programme)/\(row.round)"]?[language] ?? "\(row.programme) \(row.round)")",
      "\(row.requested?.grouped ?? "—")", "\(waited.map(String.init) ?? "—")",
      DeadlineLight.tag(row, today: today, calendar: calendar, language).map(Portals.tag) ?? "—",
      row.assignee == account ? "<b>\(Words.me[language])</b>" : "\(assignee)",
      flags.isEmpty ? "—" : flags.joined(by: " "), "\(Words.caseState(row.state)[language])",
    ]
  }

  private var empty: HTML {
    if query.isFiltered {
      return emptyState(
        Words.deskNothingFound[language], "<p>\(Words.deskNothingFoundWhy[language])</p>",
        action: link(Words.deskClear[language], to: Link.desk.with("tab", query.tab.rawValue).path(in: language)))
    }
    return emptyState(
      Words.deskEmpty(query.tab)[language], "<p>\(Words.deskEmptyWhy(query.tab)[language])</p>",
      action: query.tab == .mine
        ? link(Words.deskTab(.team)[language], to: Link.desk.with("tab", "team").path(in: language)) : nil)
  }
}
