package import SMCrypto

/// An event's row as it is stored, and the commitment that the log keeps of it.
package struct LoggedEvent: Hashable, Codable, Sendable {
  /// From 1 without gaps; the leaf's place is one less.
  package let sequence: Int
  package let stream: String
  package let version: Int
  package let kind: String
  package let milliseconds: Int64
  package let actor: String
  package let role: String
  /// As stored, sealed fields sealed.
  package let body: String
  /// 16 random bytes in hexadecimal: without them nobody can guess a body from its leaf.
  package let salt: String

  package init(
    sequence: Int, stream: String, version: Int, kind: String, milliseconds: Int64, actor: String, role: String,
    body: String, salt: String
  ) {
    self.sequence = sequence
    self.stream = stream
    self.version = version
    self.kind = kind
    self.milliseconds = milliseconds
    self.actor = actor
    self.role = role
    self.body = body
    self.salt = salt
  }

  enum CodingKeys: String, CodingKey {
    case sequence, stream, version, kind, actor, role, body, salt
    case milliseconds = "at_ms"
  }

  /// The body was removed on request; only the leaf remains.
  package var isErased: Bool { salt.isEmpty && body.isEmpty }

  package var commitment: Digest {
    var hash = SM3.streaming()
    let fields = [
      "duixian event 1", salt, String(sequence), stream, String(version), kind, String(milliseconds), actor, role, body,
    ]
    for field in fields {
      let bytes = Array(field.utf8)
      hash.update((0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> (24 - 8 * $0)) })
      hash.update(bytes)
    }
    return hash.finished()
  }

  package var leaf: Digest { TreeHash.leaf(commitment.bytes) }
}
