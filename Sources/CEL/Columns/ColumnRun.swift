extension ColumnProgram {
  /// Rows of each level worked on at once: every live register stays in the nearest caches.
  package static let blockRows = 1024

  /// Computes every result for every outermost row. Rows marked in ``ColumnBinding/leftOver`` have no meaning.
  package func run(_ binding: ColumnBinding) {
    let machine = ColumnMachine(self, binding)
    defer { machine.deallocate() }
    var first = 0
    while first < binding.rows {
      let count = machine.blockLength(from: first)
      if count == 0 {
        // One row with more rows below than a block holds.
        binding.leftOver[first] = 255
        first += 1
      } else {
        machine.begin(first, count)
        for instruction in instructions { machine.execute(instruction) }
        machine.finish()
        first += count
      }
    }
  }
}
