package import SMCrypto

/// What a person keeps: events of one matter, and the proof that the log holds them.
///
/// Every member is covered by the checkpoint's signature, directly or through the tree; so nothing else stands in it.
package struct Receipt: Hashable, Codable, Sendable {
  package static let currentFormat = "duixian-receipt-1"

  package let format: String
  package let proofs: [EventProof]
  /// The signed note, word for word.
  package let checkpoint: String
  /// The statements of the log's keys, the first key's first.
  package let keys: [String]

  package init(proofs: [EventProof], checkpoint: Checkpoint, keys: [String]) {
    format = Receipt.currentFormat
    self.proofs = proofs
    self.checkpoint = checkpoint.text
    self.keys = keys
  }
}

/// One event and its way to the root.
package struct EventProof: Hashable, Codable, Sendable {
  package let sequence: Int
  /// Lower-case hexadecimal, as are those of the path.
  package let leaf: String
  package let path: [String]
  /// `nil` when it was erased on request.
  package let event: LoggedEvent?

  package init(sequence: Int, leaf: Digest, path: [Digest], event: LoggedEvent?) {
    self.sequence = sequence
    self.leaf = leaf.hex
    self.path = path.map(\.hex)
    self.event = event
  }

  /// - Throws: also when there is no member `event`: one that was erased is stated as `null`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    sequence = try container.decode(Int.self, forKey: .sequence)
    leaf = try container.decode(String.self, forKey: .leaf)
    path = try container.decode([String].self, forKey: .path)
    event = try container.decode(LoggedEvent?.self, forKey: .event)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(sequence, forKey: .sequence)
    try container.encode(leaf, forKey: .leaf)
    try container.encode(path, forKey: .path)
    try container.encode(event, forKey: .event)
  }

  private enum CodingKeys: String, CodingKey {
    case sequence, leaf, path, event
  }
}
