internal import Foundation
package import Standards

/// One event as it stands in the record.
package struct RecordedEvent: Hashable, Sendable {
  /// Its place among all events, from 1 without gaps.
  package let sequence: Int
  package let stream: StreamID
  package let version: Int
  package let kind: String
  package let stamp: Stamp
  /// JSON with sorted keys.
  package let body: String

  package func decoded<Body: EventBody>(as type: Body.Type = Body.self) throws -> Body {
    do { return try JSONDecoder().decode(type, from: Data(body.utf8)) } catch {
      throw StorageFault.unreadable("event \(sequence) (\(kind)) of \(stream): \(error)")
    }
  }

  init(_ row: ResultRow) throws {
    let name = try row.text("stream")
    guard let stream = StreamID(name) else { throw StorageFault.unreadable("stream \(name)") }
    self.init(
      sequence: try row.count("sequence"), stream: stream, version: try row.count("version"),
      kind: try row.text("kind"),
      stamp: Stamp(moment: try row.instant("at_ms"), actor: try row.text("actor"), role: try row.text("role")),
      body: try row.text("body"))
  }

  init(sequence: Int, stream: StreamID, version: Int, kind: String, stamp: Stamp, body: String) {
    self.sequence = sequence
    self.stream = stream
    self.version = version
    self.kind = kind
    self.stamp = stamp
    self.body = body
  }

  static let columns: Query = "sequence, stream, version, kind, at_ms, actor, role, body"
}
