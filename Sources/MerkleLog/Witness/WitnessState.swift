/// What a witness remembers between two looks; also the form in which `--known` takes a checkpoint.
package struct WitnessState: Hashable, Codable, Sendable {
  /// The signed note, word for word.
  package let checkpoint: String
  /// The statements of the log's keys, the first key's first.
  package let keys: [String]

  package init(checkpoint: String, keys: [String]) {
    self.checkpoint = checkpoint
    self.keys = keys
  }
}

/// Two statements of one log that cannot both be true, as anybody can check.
package struct ForkEvidence: Hashable, Codable, Sendable {
  package enum Kind: String, Codable, Sendable {
    /// Two roots of one size, or a larger tree that does not begin with the smaller one.
    case forked
    /// The log shows fewer entries than it signed before.
    case shrunk
    /// The keys are not those known, nor do they follow from them.
    case keysReplaced
    /// The checkpoint is not signed by the key of its size.
    case unsigned
  }

  package let kind: Kind
  package let known: WitnessState?
  package let seen: WitnessState
  /// The consistency proof that the log's own tiles gave, lower-case hexadecimal.
  package let path: [String]
}
