@testable import CEL
import Standards
import Testing

/// Rows of variables, evaluated in columns and one by one.
struct ColumnTable {
  static let types: [String: ValueType] = [
    "b": .bool, "c": .bool, "i": .int, "j": .int, "m": .money, "n": .money, "d": .date, "e": .date, "s": .string,
    "t": .string,
  ]
  static let texts = ["", "x", "y", "z", "中"]

  /// `nil` is unknown.
  let rows: [[String: Value]]

  init(rows: Int, extremes: Bool, unknowns: Int, _ generator: inout SeededGenerator) {
    self.rows = (0..<rows).map { _ in
      ColumnTable.types.keys.sorted().reduce(into: [:]) { row, name in
        if generator.below(100) >= unknowns {
          row[name] = ColumnTable.value(of: name, extremes: extremes, &generator)
        }
      }
    }
  }

  private static func value(of name: String, extremes: Bool, _ generator: inout SeededGenerator) -> Value {
    switch types[name] {
    case .bool: .bool(generator.below(2) == 0)
    case .int: .int(generator.amount(extremes: extremes))
    case .money: .money(Money(fen: generator.amount(extremes: extremes)))
    case .date:
      .date(
        CivilDate(
          dayNumber: generator.pick([19_000, 19_358, 19_782, -719_162, 2_932_896, generator.below(40_000)])
            + (extremes ? 0 : generator.below(2)))
          ?? .epoch)
    default: .string(generator.pick(texts))
    }
  }

  /// What the columns say of every row; `nil` where they leave it to the row engine.
  func columns(_ program: Program) throws(RowOnly) -> [Outcome?] {
    var graph = ColumnGraph()
    var meanings: [String: ColumnValue] = [:]
    for (name, type) in ColumnTable.types.sorted(by: { $0.key < $1.key }) where program.references.contains(name) {
      let known = type == .bool ? graph.byte(255) : graph.column(name, .known, level: 0)
      meanings[name] =
        switch type {
        case .bool: .truth(graph.column(name, .truth, level: 0))
        case .int: .number(graph.column(name, .words, level: 0), .int, known: known)
        case .money: .number(graph.column(name, .words, level: 0), .money, known: known)
        case .date: .number(graph.column(name, .words, level: 0, bound: ColumnLowering.lastDay), .date, known: known)
        default: .text(input: graph.input(name, .codes, level: 0), known: known)
        }
    }
    let table = meanings
    let value = try ColumnLowering.lower(program, into: &graph) { (name) throws(RowOnly) in
      guard let meaning = table[name] else { throw RowOnly("no \(name)") }
      return meaning
    }
    let references = program.references.sorted()
    switch value {
    case .constant(let constant): return rows.map { _ in .value(constant) }
    case .text: throw RowOnly("a text is no result")
    case .truth(let node):
      let (bytes, _, left) = run(&graph, node, nil)
      return rows.indices.map { row in
        left[row] != 0 ? nil : bytes[row] == 1 ? .unknown(Set(references)) : .value(.bool(bytes[row] == 2))
      }
    case .number(let node, let kind, let known):
      let (bytes, words, left) = run(&graph, known ?? graph.byte(255), node)
      return rows.indices.map { row in
        if left[row] != 0 { return nil }
        return bytes[row] == 0 ? .unknown(Set(references)) : .value(ColumnTable.value(words[row], kind))
      }
    }
  }

  private static func value(_ word: Int64, _ kind: Kind) -> Value {
    switch kind {
    case .money: .money(Money(fen: word))
    case .date: CivilDate(dayNumber: Int(word)).map { .date($0) } ?? .null
    default: .int(word)
    }
  }

  private func run(
    _ graph: inout ColumnGraph, _ byte: ColumnNode, _ word: ColumnNode?
  ) -> (bytes: [UInt8], words: [Int64], left: [UInt8]) {
    _ = graph.output(byte)
    if let word { _ = graph.output(word) }
    let program = ColumnProgram(graph)
    var bytes = [UInt8](repeating: 9, count: rows.count)
    var words = [Int64](repeating: -9, count: rows.count)
    var left = [UInt8](repeating: 0, count: rows.count)
    var memory: [UnsafeMutableRawPointer] = []
    defer { for block in memory { block.deallocate() } }
    bytes.withUnsafeMutableBytes { bytes in
      words.withUnsafeMutableBytes { words in
        left.withUnsafeMutableBufferPointer { left in
          var binding = ColumnBinding(leftOver: left.baseAddress!, rows: rows.count)
          binding.outputs = [bytes.baseAddress!, words.baseAddress!]
          if word == nil { binding.outputs.removeLast() }
          binding.literals = program.literals.map { set in
            set.texts.compactMap { text in ColumnTable.texts.firstIndex(of: text).map { UInt32($0) } }
          }
          for input in program.inputs {
            let block = UnsafeMutableRawPointer.allocate(byteCount: 8 * rows.count, alignment: 64)
            memory.append(block)
            binding.inputs.append(fill(block, input))
          }
          program.run(binding)
        }
      }
    }
    return (bytes, words, left)
  }

  private func fill(_ block: UnsafeMutableRawPointer, _ input: ColumnInput) -> ColumnBinding.Place {
    for (row, values) in rows.enumerated() {
      let value = values[input.name]
      switch (input.part, value) {
      case (.known, _): block.storeBytes(of: value == nil ? 0 : 255, toByteOffset: row, as: UInt8.self)
      case (.truth, .bool(let flag)?): block.storeBytes(of: flag ? 2 : 0, toByteOffset: row, as: UInt8.self)
      case (.truth, _): block.storeBytes(of: 1, toByteOffset: row, as: UInt8.self)
      case (.words, .int(let number)?): block.storeBytes(of: number, toByteOffset: row * 8, as: Int64.self)
      case (.words, .money(let amount)?): block.storeBytes(of: amount.fen, toByteOffset: row * 8, as: Int64.self)
      case (.words, .date(let day)?):
        block.storeBytes(of: Int64(day.dayNumber), toByteOffset: row * 8, as: Int64.self)
      case (.words, _): block.storeBytes(of: 0, toByteOffset: row * 8, as: Int64.self)
      case (.codes, .string(let text)?):
        block.storeBytes(of: UInt32(ColumnTable.texts.firstIndex(of: text)!), toByteOffset: row * 4, as: UInt32.self)
      case (.codes, _): block.storeBytes(of: 1, toByteOffset: row * 4, as: UInt32.self)
      }
    }
    let width = input.part == .words ? 8 : input.part == .codes ? 4 : 1
    return ColumnBinding.Place(block, width: width, isBounded: false)
  }

  /// Rows the columns settled; records an issue for each on which the row engine disagrees.
  @discardableResult
  func compare(_ source: String, seed: UInt64, expectLowered: Bool = true) throws -> Int {
    let program = try Environment(variables: ColumnTable.types).compile(source)
    let settled: [Outcome?]
    do throws(RowOnly) {
      settled = try columns(program)
    } catch {
      if expectLowered { Issue.record("\(source) stays with the row engine: \(error.reason)") }
      return 0
    }
    for (row, outcome) in settled.enumerated() {
      guard let outcome else { continue }
      let unknown = Set(ColumnTable.types.keys).subtracting(rows[row].keys)
      let wanted = program.evaluate(Activation(bindings: rows[row], unknowns: unknown))
      let agrees =
        switch (outcome, wanted) {
        case (.value(let a), .value(let b)): a == b
        case (.unknown, .unknown): true
        default: false
        }
      if !agrees {
        Issue.record("seed \(seed): \(source) on \(rows[row]): columns \(outcome), row \(wanted)")
        break
      }
    }
    return settled.count { $0 != nil }
  }
}
