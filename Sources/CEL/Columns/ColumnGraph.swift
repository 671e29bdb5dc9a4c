/// Columns computed from columns, each once: asking twice for the same computation gives the same node. Levels are
/// nested; an operand of an outer level is spread over the rows of the inner one.
package struct ColumnGraph: Sendable {
  /// Inputs beyond this magnitude are left to the row engine, so that sums and differences of inputs need no check.
  package static let inputLimit: Int64 = 1 << 40
  /// No sum of rows reaches this; ``Money/entryLimit`` is above it.
  package static let sumLimit: Int64 = 1 << 46
  /// Words that may grow beyond this are computed with checks.
  static let safeLimit: Int64 = 1 << 61

  private(set) var entries: [Entry] = []
  /// Of words: no row's magnitude is larger.
  private(set) var bounds: [Int64] = []
  /// Of truths: no row is unknown.
  private var certain: [Bool] = []
  private var known: [Entry: ColumnNode] = [:]
  package private(set) var inputs: [ColumnInput] = []
  package private(set) var literals: [ColumnLiterals] = []
  /// Masks of rows that only the row engine settles.
  private(set) var leftOver: [ColumnNode] = []
  private(set) var outputs: [ColumnNode] = []

  package init() {}

  package mutating func input(_ name: String, _ part: ColumnInput.Part, level: Int) -> Int {
    let input = ColumnInput(name, part, level: level)
    if let index = inputs.firstIndex(of: input) { return index }
    inputs.append(input)
    return inputs.count - 1
  }

  /// The column of an input; days and other numbers may state a closer bound.
  package mutating func column(
    _ name: String, _ part: ColumnInput.Part, level: Int, bound: Int64 = ColumnGraph.inputLimit
  ) -> ColumnNode {
    let index = input(name, part, level: level)
    let node = add(Entry(operation: .input(index), operands: [], level: Int8(level)))
    if part == .words { bounds[Int(node.index)] = bound }
    return node
  }

  mutating func literalSet(_ texts: [String], of input: Int) -> Int {
    let set = ColumnLiterals(input: input, texts: texts)
    if let index = literals.firstIndex(of: set) { return index }
    literals.append(set)
    return literals.count - 1
  }

  package mutating func byte(_ value: UInt8) -> ColumnNode {
    add(Entry(operation: .byte(value), operands: [], level: -1))
  }

  package mutating func word(_ value: Int64) -> ColumnNode {
    let node = add(Entry(operation: .word(value), operands: [], level: -1))
    bounds[Int(node.index)] = value == .min ? .max : abs(value)
    return node
  }

  package mutating func truth(_ value: Bool) -> ColumnNode { byte(value ? 2 : 0) }

  /// Rows where the mask is set are left to the row engine, with everything above them.
  package mutating func leave(_ mask: ColumnNode) {
    if constantByte(mask) == 0 || leftOver.contains(mask) { return }
    leftOver.append(mask)
  }

  /// Makes the column a result at the outermost level; results are numbered from 0.
  package mutating func output(_ node: ColumnNode) -> Int {
    outputs.append(node)
    return outputs.count - 1
  }

  package func level(_ node: ColumnNode) -> Int { Int(entries[Int(node.index)].level) }
  func operation(_ node: ColumnNode) -> ColumnOperation { entries[Int(node.index)].operation }
  func bound(_ node: ColumnNode) -> Int64 { bounds[Int(node.index)] }

  package func constantByte(_ node: ColumnNode) -> UInt8? {
    if case .byte(let value) = operation(node) { value } else { nil }
  }

  func constantWord(_ node: ColumnNode) -> Int64? {
    if case .word(let value) = operation(node) { value } else { nil }
  }

  func isWord(_ node: ColumnNode) -> Bool {
    if case .input(let input) = operation(node) { return inputs[input].part == .words }
    return operation(node).width == .word
  }

  mutating func add(_ entry: Entry, bound: Int64 = .max) -> ColumnNode {
    if let node = known[entry] { return node }
    let node = ColumnNode(index: Int32(entries.count))
    entries.append(entry)
    bounds.append(bound)
    certain.append(isCertain(entry))
    known[entry] = node
    return node
  }

  func isCertain(_ truth: ColumnNode) -> Bool { certain[Int(truth.index)] }

  private func isCertain(_ entry: Entry) -> Bool {
    switch entry.operation {
    case .byte(let value): value != 1
    case .less, .equal, .oneOf: true
    case .least, .greatest, .complement, .sameTruth, .chooseTruth, .spreadByte:
      entry.operands.allSatisfy { isCertain($0) }
    default: false
    }
  }

  /// A node at the innermost level of its operands.
  mutating func make(_ operation: ColumnOperation, _ operands: [ColumnNode], bound: Int64 = .max) -> ColumnNode {
    let level = operands.map { self.level($0) }.max() ?? -1
    let aligned = operands.map { spread($0, to: level) }
    return add(Entry(operation: operation, operands: aligned, level: Int8(level)), bound: bound)
  }

  /// The same values, repeated for each row of an inner level.
  package mutating func spread(_ node: ColumnNode, to level: Int) -> ColumnNode {
    var current = node
    while self.level(current) >= 0, self.level(current) < level {
      let wide = isWord(current)
      let entry = Entry(
        operation: wide ? .spreadWord : .spreadByte, operands: [current], level: Int8(self.level(current) + 1))
      current = add(entry, bound: bound(current))
    }
    return current
  }

  /// A node one level further out, from rows of the level below.
  mutating func gather(_ operation: ColumnOperation, _ node: ColumnNode, from level: Int, bound: Int64) -> ColumnNode {
    let inner = spread(node, to: level)
    return add(Entry(operation: operation, operands: [inner], level: Int8(level - 1)), bound: bound)
  }
}
