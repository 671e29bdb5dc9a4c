/// The registers of one run and the block being worked on.
struct ColumnMachine: ~Copyable {
  typealias Bytes = UnsafeMutablePointer<UInt8>
  typealias Words = UnsafeMutablePointer<Int64>

  let program: ColumnProgram
  let binding: ColumnBinding
  private let memory: UnsafeMutableRawPointer
  private let places: UnsafeMutablePointer<UnsafeMutableRawPointer>
  /// For each level, the first row of the block and how many there are, then the flags.
  private let starts: UnsafeMutablePointer<Int>
  private let counts: UnsafeMutablePointer<Int>
  private let flags: UnsafeMutablePointer<Bytes>

  init(_ program: ColumnProgram, _ binding: ColumnBinding) {
    self.program = program
    self.binding = binding
    let rows = ColumnProgram.blockRows
    let size = rows * (program.byteRegisters + program.levels + 8 * program.wordRegisters)
    memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    places = .allocate(capacity: max(program.places, 1))
    starts = .allocate(capacity: program.levels)
    counts = .allocate(capacity: program.levels)
    flags = .allocate(capacity: program.levels)
    var next = memory
    for register in 0..<program.wordRegisters {
      let place = program.places - program.wordRegisters + register
      (places + place).initialize(to: next)
      next += 8 * rows
    }
    for register in 0..<program.byteRegisters {
      let place = program.places - program.wordRegisters - program.byteRegisters + register
      (places + place).initialize(to: next)
      next += rows
    }
    for level in 0..<program.levels {
      (flags + level).initialize(to: next.assumingMemoryBound(to: UInt8.self))
      (starts + level).initialize(to: 0)
      (counts + level).initialize(to: 0)
      next += rows
    }
    for place in 0..<(program.inputs.count + program.outputWidths.count) { (places + place).initialize(to: memory) }
    for (place, operation) in program.constants {
      switch operation {
      case .byte(let value): bytes(place).update(repeating: value, count: rows)
      case .word(let value): words(place).update(repeating: value, count: rows)
      default: break
      }
    }
  }

  func deallocate() {
    memory.deallocate()
    places.deallocate()
    starts.deallocate()
    counts.deallocate()
    flags.deallocate()
  }

  @inline(__always) func bytes(_ place: Int) -> Bytes { places[place].assumingMemoryBound(to: UInt8.self) }
  @inline(__always) func words(_ place: Int) -> Words { places[place].assumingMemoryBound(to: Int64.self) }
  @inline(__always) func count(_ level: Int) -> Int { counts[level] }
  @inline(__always) func start(_ level: Int) -> Int { starts[level] }
  @inline(__always) func flags(_ level: Int) -> Bytes { flags[level] }
  func codes(_ input: Int) -> (base: UnsafeRawPointer, width: Int) {
    (UnsafeRawPointer(places[input]), binding.inputs[input].width)
  }

  /// Where the rows below the block's rows begin, counted from the block's own first row below.
  @inline(__always) func offsets(_ level: Int) -> UnsafePointer<Int32> { binding.offsets[level] + starts[level] }

  /// How many outermost rows from `first` fit a block with all their rows below; 0 when not even one does.
  func blockLength(from first: Int) -> Int {
    let limit = ColumnProgram.blockRows
    var length = min(limit, binding.rows - first)
    guard program.levels > 1 else { return length }
    func fits(_ length: Int) -> Bool {
      var (low, high) = (first, first + length)
      for level in 0..<(program.levels - 1) {
        (low, high) = (Int(binding.offsets[level][low]), Int(binding.offsets[level][high]))
        if high - low > limit { return false }
      }
      return true
    }
    if fits(length) { return length }
    var shortest = 0
    while length - shortest > 1 {
      let middle = (length + shortest) / 2
      if fits(middle) { shortest = middle } else { length = middle }
    }
    return shortest
  }

  func begin(_ first: Int, _ length: Int) {
    (starts[0], counts[0]) = (first, length)
    for level in 0..<(program.levels - 1) {
      let offsets = binding.offsets[level] + starts[level]
      starts[level + 1] = Int(offsets[0])
      counts[level + 1] = Int(offsets[counts[level]]) - Int(offsets[0])
    }
    for level in 0..<program.levels { flags[level].update(repeating: 0, count: counts[level]) }
    for (index, input) in binding.inputs.enumerated() {
      let level = program.inputs[index].level
      guard level < program.levels else { continue }
      places[index] = UnsafeMutableRawPointer(mutating: input.base + starts[level] * input.stride)
      if input.width == 8, !input.isBounded { flagUnbounded(words(index), level) }
    }
    for (index, output) in binding.outputs.enumerated() {
      places[program.inputs.count + index] = output + first * program.outputWidths[index]
    }
  }

  private func flagUnbounded(_ words: Words, _ level: Int) {
    let flags = flags[level]
    for row in 0..<counts[level] where words[row].magnitude > UInt64(ColumnGraph.inputLimit) { flags[row] = 255 }
  }

  /// Passes the flags of inner rows out.
  func finish() {
    for level in (0..<(program.levels - 1)).reversed() {
      let inner = flags[level + 1]
      var any: UInt8 = 0
      for row in 0..<counts[level + 1] { any |= inner[row] }
      guard any != 0 else { continue }
      let offsets = offsets(level)
      let base = offsets[0]
      for row in 0..<counts[level] {
        var flag: UInt8 = 0
        for below in Int(offsets[row] - base)..<Int(offsets[row + 1] - base) { flag |= inner[below] }
        flags[level][row] |= flag
      }
    }
    let out = binding.leftOver + starts[0]
    for row in 0..<counts[0] where flags[0][row] != 0 { out[row] = 255 }
  }
}
