extension ColumnGraph {
  package mutating func both(_ a: ColumnNode, _ b: ColumnNode) -> ColumnNode { extreme(.least, a, b, neutral: 2) }
  package mutating func either(_ a: ColumnNode, _ b: ColumnNode) -> ColumnNode { extreme(.greatest, a, b, neutral: 0) }

  private mutating func extreme(
    _ operation: ColumnOperation, _ a: ColumnNode, _ b: ColumnNode, neutral: UInt8
  ) -> ColumnNode {
    if a == b || constantByte(b) == neutral { return a }
    if constantByte(a) == neutral { return b }
    let deciding = 2 - neutral
    if constantByte(a) == deciding || constantByte(b) == deciding { return byte(deciding) }
    return make(operation, a.index < b.index ? [a, b] : [b, a])
  }

  package mutating func not(_ a: ColumnNode) -> ColumnNode {
    if let value = constantByte(a) { return byte(2 &- value) }
    let entry = entries[Int(a.index)]
    return entry.operation == .complement ? entry.operands[0] : make(.complement, [a])
  }

  mutating func same(_ a: ColumnNode, _ b: ColumnNode) -> ColumnNode {
    if constantByte(a) == 2 { return b }
    if constantByte(b) == 2 { return a }
    if constantByte(a) == 0 { return not(b) }
    if constantByte(b) == 0 { return not(a) }
    return make(.sameTruth, a.index < b.index ? [a, b] : [b, a])
  }

  /// The truth where the mask is set, unknown elsewhere; no mask means everywhere.
  mutating func truth(_ a: ColumnNode, whereKnown mask: ColumnNode?) -> ColumnNode {
    guard let mask else { return a }
    return make(.whereKnown, [a, mask])
  }

  /// The mask of rows where both are set; `nil` stands for all rows.
  package mutating func known(_ a: ColumnNode?, _ b: ColumnNode?) -> ColumnNode? {
    guard let a else { return b }
    guard let b, a != b else { return a }
    return bits(.bothBits, a, b)
  }

  package mutating func bits(and a: ColumnNode, _ b: ColumnNode) -> ColumnNode { bits(.bothBits, a, b) }
  package mutating func bits(or a: ColumnNode, _ b: ColumnNode) -> ColumnNode { bits(.eitherBits, a, b) }

  private mutating func bits(_ operation: ColumnOperation, _ a: ColumnNode, _ b: ColumnNode) -> ColumnNode {
    let neutral: UInt8 = operation == .bothBits ? 255 : 0
    if a == b || constantByte(b) == neutral { return a }
    if constantByte(a) == neutral { return b }
    if constantByte(a) == ~neutral || constantByte(b) == ~neutral { return byte(~neutral) }
    return make(operation, a.index < b.index ? [a, b] : [b, a])
  }

  package mutating func inverse(_ mask: ColumnNode) -> ColumnNode {
    if let value = constantByte(mask) { return byte(~value) }
    return make(.invertBits, [mask])
  }

  package mutating func mask(_ a: ColumnNode, equals value: UInt8) -> ColumnNode {
    if let constant = constantByte(a) { return byte(constant == value ? 255 : 0) }
    return make(.equals(value), [a])
  }

  package mutating func mask(_ a: ColumnNode, below value: UInt8) -> ColumnNode {
    if let constant = constantByte(a) { return byte(constant < value ? 255 : 0) }
    return make(.below(value), [a])
  }

  /// Bytes by a truth: true takes `yes`, false and unknown take `no`.
  package mutating func choose(_ truth: ColumnNode, _ yes: ColumnNode, _ no: ColumnNode) -> ColumnNode {
    if let constant = constantByte(truth) { return constant == 2 ? yes : no }
    return yes == no ? yes : make(.choose, [truth, yes, no])
  }

  mutating func chooseTruth(_ truth: ColumnNode, _ yes: ColumnNode, _ no: ColumnNode) -> ColumnNode {
    if let constant = constantByte(truth), constant != 1 { return constant == 2 ? yes : no }
    return make(.chooseTruth, [truth, yes, no])
  }

  /// - Returns: `nil` where every row is known.
  mutating func chooseKnown(_ truth: ColumnNode, _ yes: ColumnNode?, _ no: ColumnNode?) -> ColumnNode? {
    if let constant = constantByte(truth), constant != 1 { return constant == 2 ? yes : no }
    if yes == nil, no == nil, isCertain(truth) { return nil }
    return make(.chooseKnown, [truth, yes ?? byte(255), no ?? byte(255)])
  }

  mutating func isOne(of texts: [String], input: Int) -> ColumnNode {
    let set = literalSet(texts, of: input)
    return add(
      Entry(operation: .oneOf(input: input, set: set), operands: [], level: Int8(inputs[input].level)))
  }
}
