/// Where one run of a program finds its inputs and puts its results; valid only while the caller keeps the memory.
package struct ColumnBinding {
  package struct Place {
    let base: UnsafeRawPointer
    /// Bytes from one row to the next; 0 where one stretch of ``ColumnProgram/blockRows`` serves every block.
    let stride: Int
    /// Bytes of an element: 1, 4 or 8.
    let width: Int
    /// No word is beyond ``ColumnGraph/inputLimit``.
    let isBounded: Bool

    package init(_ base: UnsafeRawPointer, width: Int, isBounded: Bool = true, repeats: Bool = false) {
      self.base = base
      self.width = width
      self.isBounded = isBounded
      stride = repeats ? 0 : width
    }
  }

  /// One for each of the program's inputs.
  package var inputs: [Place] = []
  /// The codes of each of the program's literal sets, as far as the dictionary has them.
  package var literals: [[UInt32]] = []
  /// For each level but the innermost, where the rows below begin; one more entry than rows.
  package var offsets: [UnsafePointer<Int32>] = []
  package var outputs: [UnsafeMutableRawPointer] = []
  /// 255 for the outermost rows that only the row engine settles.
  package var leftOver: UnsafeMutablePointer<UInt8>
  package var rows: Int

  package init(leftOver: UnsafeMutablePointer<UInt8>, rows: Int) {
    self.leftOver = leftOver
    self.rows = rows
  }
}
