internal import Casework
internal import Records
internal import Standards

/// What the audit page's address asks for. What cannot be read as typed is told; the rest of the filter still counts.
struct AuditQuery: Sendable {
  var subject: String?
  var number = ""
  var actor = ""
  var kind: String?
  var from = ""
  var until = ""
  /// The sequence of the last event of the page before.
  var before: Int?
  /// How many events stand on the pages before; for showing only.
  var skipped = 0
  var errors = FieldErrors()
  private(set) var firstDay: CivilDate?
  private(set) var lastDay: CivilDate?
  private(set) var parsedNumber: ApplicationNumber?

  static let subjects = ["case", "determination", "notice", "batch", "account", "enterprise", "round", "erasure"]

  init(_ query: QueryFields) {
    func typed(_ name: String) -> String {
      String(FieldReader.halfWidth(FieldReader.trimmed(query[name] ?? "")).prefix(80))
    }
    subject = query["subject"].flatMap { AuditQuery.subjects.contains($0) ? $0 : nil }
    kind = query["kind"].flatMap { kind in AuditKinds.all.contains { $0.kind == kind } ? kind : nil }
    (number, actor, from, until) = (typed("number"), typed("actor"), typed("from"), typed("until"))
    before = query["before"].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
    skipped = before == nil ? 0 : min(max(query["skipped"].flatMap(Int.init) ?? 0, 0), 10_000_000)
    firstDay = day(from, "from")
    lastDay = day(until, "until")
    if !number.isEmpty {
      parsedNumber = try? ApplicationNumber(typed: number)
      if parsedNumber == nil { errors.add("number", Words.auditNumberWrong) }
    }
    if let firstDay, let lastDay, firstDay > lastDay { errors.add("until", Words.auditPeriodWrong) }
  }

  private mutating func day(_ text: String, _ field: String) -> CivilDate? {
    guard !text.isEmpty else { return nil }
    do { return try CivilDate(typed: text) } catch {
      errors.add(field, Words.auditDayWrong)
      return nil
    }
  }

  var isFiltered: Bool {
    subject != nil || kind != nil || !number.isEmpty || !actor.isEmpty || !from.isEmpty || !until.isEmpty
  }

  /// - Returns: `nil` when nothing can match: no such number, no such person.
  func search(_ transaction: any Transaction) throws -> EventSearch? {
    guard errors.isEmpty else { return nil }
    var search = EventSearch()
    search.subject = subject
    search.kind = kind
    if let parsedNumber {
      guard let id = try CaseNumbers(transaction).find(parsedNumber) else { return nil }
      guard subject == nil || subject == CaseFile.streamPrefix else { return nil }
      search.stream = StreamID(CaseFile.self, id.rawValue)
    }
    if !actor.isEmpty {
      let fixed = [Actor.system.account, Actor.publicVisitor.account].first { $0.rawValue == actor }
      let directory = Directory(transaction)
      let person = try fixed ?? directory.person(login: actor)?.id ?? directory.person(AccountID(actor))?.id
      guard let person else { return nil }
      search.actor = person
    }
    search.from = firstDay.map { Instant($0) }
    search.until = lastDay.flatMap { $0.adding(days: 1) }.map { Instant($0) }
    return search
  }

  /// This view's address, or the export of it.
  func link(_ place: Link = .audit, before: Int? = nil, skipped: Int = 0) -> Link {
    var link = place
    if let subject { link = link.with("subject", subject) }
    if let kind { link = link.with("kind", kind) }
    for (name, value) in [("number", number), ("actor", actor), ("from", from), ("until", until)] where !value.isEmpty {
      link = link.with(name, value)
    }
    if let before { link = link.with("before", String(before)).with("skipped", String(skipped)) }
    return link
  }
}
