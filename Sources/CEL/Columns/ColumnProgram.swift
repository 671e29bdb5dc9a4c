/// A graph put in order: instructions over a table of places, registers reused as soon as their column is dead.
package struct ColumnProgram: Sendable {
  struct Instruction: Sendable {
    let operation: ColumnOperation
    /// Places; -1 where there is none.
    let out: Int
    let a: Int
    let b: Int
    let c: Int
    /// Of the result's rows; of the operand's for ``ColumnOperation/flag``.
    let level: Int
  }

  package let inputs: [ColumnInput]
  package let literals: [ColumnLiterals]
  /// Widths of the results in bytes, 1 or 8.
  package let outputWidths: [Int]
  let instructions: [Instruction]
  /// Constants that fill a register once per run.
  let constants: [(place: Int, operation: ColumnOperation)]
  let byteRegisters: Int
  let wordRegisters: Int
  /// Levels of rows, at least 1.
  package let levels: Int

  var places: Int { inputs.count + outputWidths.count + byteRegisters + wordRegisters }
}

extension ColumnProgram {
  package init(_ graph: ColumnGraph) {
    var assembly = ColumnAssembly(graph)
    assembly.assemble()
    inputs = graph.inputs
    literals = graph.literals
    outputWidths = graph.outputs.map { graph.isWord($0) ? 8 : 1 }
    instructions = assembly.instructions
    constants = assembly.constants
    byteRegisters = assembly.bytes.count
    wordRegisters = assembly.words.count
    levels = assembly.levels
  }
}
