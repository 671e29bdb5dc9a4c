package import Casework
internal import Foundation
internal import Standards

/// One event as a row of the record, its body still text.
package struct RecordedEvent: Hashable, Sendable {
  /// Its place among all events, from 1 without gaps.
  package let sequence: Int
  package let stream: StreamID
  package let version: Int
  package let kind: String
  package let stamp: Stamp
  /// JSON with sorted keys; what is sealed in the row is open here, and says so where it was erased.
  package let body: String

  /// - Throws: ``StorageFault/unreadable(_:)`` when the body is not such an event.
  package func decoded<Event: DomainEvent>(as type: Event.Type = Event.self) throws -> Recorded<Event> {
    let event: Event
    do { event = try JSONDecoder().decode(type, from: Data(body.utf8)) } catch {
      throw StorageFault.unreadable("event \(sequence) (\(kind)) of \(stream): \(error)")
    }
    return Recorded(
      sequence: Int64(sequence), version: version, at: stamp.moment, actor: stamp.actor, role: stamp.role,
      event: event)
  }

  static func text(of event: any DomainEvent) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(event), as: UTF8.self)
  }

  /// Where its sealed values belong.
  static func place(_ stream: StreamID, _ version: Int) -> String { "events/\(stream)/\(version)" }

  static let columns: Query = "sequence, stream, version, kind, at_ms, actor, role, body"
}

extension RecordedEvent {
  init(_ row: ResultRow, _ transaction: any Transaction) throws {
    let name = try row.text("stream")
    guard let stream = StreamID(name) else { throw StorageFault.unreadable("stream \(name)") }
    let version = try row.count("version")
    self.init(
      sequence: try row.count("sequence"), stream: stream, version: version,
      kind: try row.text("kind"),
      stamp: Stamp(
        moment: try row.instant("at_ms"), actor: AccountID(try row.text("actor")),
        role: Role(rawValue: try row.text("role"))),
      body: try SealedBody.opened(try row.text("body"), at: RecordedEvent.place(stream, version), transaction))
  }
}
