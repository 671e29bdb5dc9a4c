internal import Casework
internal import Records
internal import Standards

/// Events as lines of a table to be opened in a spreadsheet, oldest first.
struct AuditExport: Sendable {
  struct Batch: Sendable {
    let bytes: [UInt8]
    /// The sequence of its last event; `nil` when nothing was left.
    let last: Int?
  }

  private static let length = 1000

  let readsCases: Bool
  let language: Language

  var opening: [UInt8] {
    let words = [
      Words.auditSequence, Words.auditWhen, Words.auditStream, Words.auditSubject, Words.auditNumber,
      Words.auditVersion, Words.auditKind, Words.auditWhat, Words.auditWho, Words.auditActor, Words.auditCapacity,
      Words.auditWhy,
    ]
    return CSVText(header: words.map { $0[language] }, rows: []).utf8WithMark
  }

  func batch(_ search: EventSearch, after sequence: Int, _ transaction: any Transaction) throws -> Batch {
    let events = try search.batch(transaction, after: sequence, limit: AuditExport.length)
    guard let last = events.last else { return Batch(bytes: [], last: nil) }
    let names = try Directory(transaction).names(of: Set(events.map(\.stamp.actor)))
    let numbers = try CaseNumbers(transaction).numbers(of: AuditRoutes.cases(events))
    let reader = AuditReader(readsCases: readsCases, names: names, language: language)
    var csv = CSVText()
    for event in events { csv.append(line(event, reader, numbers)) }
    return Batch(bytes: Array(csv.text.utf8), last: last.sequence)
  }

  private func line(_ event: RecordedEvent, _ reader: AuditReader, _ numbers: [CaseID: String]) -> [CSVCell] {
    let story = reader.story(event)
    let (stamp, subject) = (event.stamp, event.stream.subject)
    let isMasked = !readsCases && stamp.role == .expert && subject == CaseFile.streamPrefix
    return [
      .count(event.sequence), .text(stamp.moment.phraseToTheSecond[.zh]), .text(Words.auditSubject(subject)[language]),
      .text(event.stream.key), .text(numbers[CaseID(event.stream.key)] ?? ""), .count(event.version),
      .text(event.kind), .text(story.what[language]), .text(reader.who(stamp.actor, stamp.role, on: subject)),
      .text(isMasked ? "" : stamp.actor.rawValue), .text((stamp.role?.title ?? Words.auditNoCapacity)[language]),
      .text(story.why ?? ""),
    ]
  }
}
