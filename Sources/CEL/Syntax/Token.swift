struct Token {
  enum Kind: Equatable {
    case identifier(String)
    /// A field name between back quotes: any characters that a map's key may have.
    case quotedIdentifier(String)
    case integer(UInt64)
    case unsigned(UInt64)
    case double(Double)
    case string(String)
    case bytes([UInt8])
    case symbol(String)
    case end
  }

  let kind: Kind
  let position: SourcePosition
}
