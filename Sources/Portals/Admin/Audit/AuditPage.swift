internal import Casework
internal import Records
internal import Standards

/// One reading of the record.
struct AuditFindings: Sendable {
  let events: [RecordedEvent]
  let total: BoundedCount
  let names: [AccountID: String]
  let numbers: [CaseID: String]
}

/// Whose words an event may be shown with: an audit administrator sees that something was done, not what it says, and
/// no expert's name.
struct AuditReader: Sendable {
  let readsCases: Bool
  let names: [AccountID: String]
  let language: Language

  func who(_ actor: AccountID, _ role: Role?, on subject: String) -> String {
    if actor == Actor.system.account { return Words.bySystem[language] }
    if actor == Actor.publicVisitor.account { return Words.auditPublic[language] }
    if !readsCases, role == .expert, subject == CaseFile.streamPrefix { return Words.auditMasked[language] }
    return names[actor] ?? actor.rawValue
  }

  func story(_ event: RecordedEvent) -> (what: Phrase, why: String?) {
    guard readsCases || event.stream.subject == Account.streamPrefix else { return (AuditKinds.title(event.kind), nil) }
    let story = AuditStory(event)
    return (story.what, story.why)
  }
}

/// The auditor's list: filters, events the latest first, export.
struct AuditPage {
  static let length = 50

  let query: AuditQuery
  let found: AuditFindings
  let reader: AuditReader

  private var language: Language { reader.language }

  var page: Page {
    Page(
      title: Words.audit, lead: "\(Words.auditLead[language])", problems: query.errors.problems(in: language),
      main: "\(filters)\(list)")
  }

  private var filters: HTML {
    func text(_ name: String, _ label: Phrase, _ value: String, hint: Phrase? = nil) -> HTML {
      textField(
        Field(name, label: label[language], hint: hint.map { "\($0[language])" }, error: query.errors[name]?[language]),
        value: value, width: .medium, language)
    }
    let body: HTML = """
      \(fieldRow([
        selectField(
          Field("subject", label: Words.auditStream[language]),
          AuditQuery.subjects.map { Choice($0, Words.auditSubject($0)[language]) }, chosen: query.subject, language),
        selectField(
          Field("kind", label: Words.auditKind[language]), AuditKinds.all.map { Choice($0.kind, $0.title[language]) },
          chosen: query.kind, language),
      ]))\
      \(fieldRow([
        text("number", Words.auditNumber, query.number),
        text("actor", Words.auditActor, query.actor, hint: Words.auditActorHint),
      ]))\
      \(fieldRow([
        text("from", Words.auditFrom, query.from), text("until", Words.auditUntil, query.until),
      ]))\
      \(buttonRow([
        submit(Words.deskFind[language], .second),
        query.isFiltered ? link(Words.deskClear[language], to: Link.audit.path(in: language)) : .empty,
        link(Words.auditExport[language], to: query.link(.auditExport).path(in: language)),
      ]))
      """
    return getForm(to: Link.audit.path(in: language), label: Words.deskFilters[language], body)
  }

  private var list: HTML {
    guard !found.events.isEmpty else {
      return emptyState(Words.auditNothing[language], "<p>\(Words.auditNothingWhy[language])</p>")
    }
    let columns = [
      TableColumn(Words.auditSequence[language], .number), TableColumn(Words.auditWhat[language]),
      TableColumn(Words.auditSubject[language]), TableColumn(Words.auditWhen[language]),
      TableColumn(Words.auditWho[language]), TableColumn(Words.auditCapacity[language]),
      TableColumn(Words.auditWhy[language]),
    ]
    let last = query.skipped + found.events.count
    let goesOn = last < found.total.count || found.total.isOpen && found.events.count == AuditPage.length
    let more = goesOn ? found.events.last?.sequence : nil
    return """
      \(table(
        Words.auditEvents[language], id: "events", columns: columns, rows: found.events.map(row), hidesCaption: true,
        rowNames: 1, language))\
      \(pagination(
        from: query.skipped + 1, to: last, of: max(found.total.count, last), isOpen: found.total.isOpen,
        previous: query.before == nil ? nil : query.link().path(in: language),
        next: more.map { query.link(before: $0, skipped: last).path(in: language) }, language))
      """
  }

  private func row(_ event: RecordedEvent) -> [HTML] {
    let story = reader.story(event)
    let capacity = event.stamp.role?.title ?? Words.auditNoCapacity
    return [
      "\(event.sequence)", "\(story.what[language])", subject(event.stream),
      "<span class=\"nb\">\(event.stamp.moment.phraseToTheSecond[language])</span>",
      "\(reader.who(event.stamp.actor, event.stamp.role, on: event.stream.subject))", "\(capacity[language])",
      "\(story.why ?? "—")",
    ]
  }

  private func subject(_ stream: StreamID) -> HTML {
    let kind = Words.auditSubject(stream.subject)[language]
    guard stream.subject == CaseFile.streamPrefix else { return "\(kind) \(unbroken(stream.key))" }
    let name = found.numbers[CaseID(stream.key)] ?? Words.noNumberYet[language]
    guard reader.readsCases else { return "\(kind) \(unbroken(name))" }
    return "\(kind) <a href=\"\(Link.auditCase(stream.key).path(in: language))\">\(unbroken(name))</a>"
  }
}
