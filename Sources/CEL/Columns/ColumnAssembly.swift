/// Orders a graph's live nodes and gives each a place. Inputs stay where they are; a result is computed where it is
/// wanted. No instruction writes to a place it reads.
struct ColumnAssembly {
  private let graph: ColumnGraph
  private(set) var instructions: [ColumnProgram.Instruction] = []
  private(set) var constants: [(place: Int, operation: ColumnOperation)] = []
  private(set) var levels = 1
  private(set) var bytes = Pool()
  private(set) var words = Pool()
  private var places: [Int: Int] = [:]
  private var uses: [Int] = []

  /// Registers of one width; freed ones are taken again.
  struct Pool {
    fileprivate(set) var count = 0
    private var free: [Int] = []

    /// - Parameter anew: never written by anything else, for what is filled once.
    fileprivate mutating func take(anew: Bool) -> Int {
      if !anew, let register = free.popLast() { return register }
      count += 1
      return count - 1
    }

    fileprivate mutating func give(_ register: Int) { free.append(register) }
  }

  init(_ graph: ColumnGraph) { self.graph = graph }

  mutating func assemble() {
    countUses()
    let wanted = Dictionary(
      graph.outputs.enumerated().map { (Int($1.index), graph.inputs.count + $0) }, uniquingKeysWith: { a, _ in a })
    let flagged = Set(graph.leftOver.map { Int($0.index) })
    for index in graph.entries.indices where uses[index] > 0 {
      let entry = graph.entries[index]
      levels = max(levels, Int(entry.level) + 1)
      switch entry.operation {
      case .input(let input): places[index] = input
      case .byte, .word:
        let place = register(for: entry.operation, anew: true)
        places[index] = place
        constants.append((place, entry.operation))
      default:
        let place = wanted[index] ?? register(for: entry.operation)
        places[index] = place
        emit(entry.operation, entry.operands, to: place, level: Int(entry.level))
      }
      if flagged.contains(index) { emit(.flag, [ColumnNode(index: Int32(index))], to: -1, level: Int(entry.level)) }
    }
    for (number, node) in graph.outputs.enumerated() where places[Int(node.index)] != graph.inputs.count + number {
      emit(graph.isWord(node) ? .minimum : .least, [node, node], to: graph.inputs.count + number, level: 0)
    }
    settle()
  }

  /// How often each node is read; 0 for dead ones. Results and flags count as reads.
  private mutating func countUses() {
    uses = [Int](repeating: 0, count: graph.entries.count)
    for node in graph.outputs + graph.leftOver { uses[Int(node.index)] += 1 }
    for index in graph.entries.indices.reversed() where uses[index] > 0 {
      for operand in graph.entries[index].operands { uses[Int(operand.index)] += 1 }
    }
  }

  private mutating func emit(_ operation: ColumnOperation, _ operands: [ColumnNode], to out: Int, level: Int) {
    func place(_ number: Int) -> Int { operands.count > number ? places[Int(operands[number].index)] ?? -1 : -1 }
    instructions.append(
      ColumnProgram.Instruction(
        operation: operation, out: out, a: place(0), b: place(1), c: place(2), level: max(level, 0)))
    for operand in operands { release(Int(operand.index)) }
  }

  private mutating func release(_ index: Int) {
    uses[index] -= 1
    guard uses[index] == 0, let place = places[index] else { return }
    switch graph.entries[index].operation {
    case .input, .byte, .word: break
    default:
      if place >= wordBase { words.give(place - wordBase) } else if place >= byteBase { bytes.give(place - byteBase) }
    }
  }

  private var byteBase: Int { graph.inputs.count + graph.outputs.count }
  /// Word registers are numbered from here until the number of byte registers is known.
  private var wordBase: Int { 1 << 24 }

  private mutating func register(for operation: ColumnOperation, anew: Bool = false) -> Int {
    operation.width == .word ? wordBase + words.take(anew: anew) : byteBase + bytes.take(anew: anew)
  }

  private mutating func settle() {
    let shift = wordBase - byteBase - bytes.count
    func settled(_ place: Int) -> Int { place >= wordBase ? place - shift : place }
    instructions = instructions.map {
      ColumnProgram.Instruction(
        operation: $0.operation, out: settled($0.out), a: settled($0.a), b: settled($0.b), c: settled($0.c),
        level: $0.level)
    }
    constants = constants.map { (settled($0.place), $0.operation) }
  }
}
