internal import Standards

/// Reads a table of facts (CSV) as applications, a block at a time; memory does not grow with the table.
///
/// Consecutive rows with the same `application` are one application, those with the same `project` in it one project;
/// a row with an expense cell or an `expense` id is an expense line. Without the column `application` each row is one
/// application. A fact of the application or a project is read from the first row that states it.
package final class FilingTable {
  /// Reading stops at so many unusable cells.
  package static let mostFaults = 20

  private let policy: CompiledPolicy
  private let amountsInFen: Bool
  private let blockSize: Int
  let records = CSVRecords()
  private(set) var grouping: RowGrouping?
  private var isHeld = false
  private var faults: [CSVFault] = []

  /// Rows that hold something, without the header.
  package var rows: Int { grouping?.rows ?? 0 }
  /// Cells that differ from the first row of their application or project, which was read instead.
  package var ignored: Int { grouping?.ignored ?? 0 }
  /// Bytes read so far.
  package var consumed: Int { records.consumed }

  package init(policy: CompiledPolicy, amountsInFen: Bool, blockSize: Int = 4096) {
    self.policy = policy
    self.amountsInFen = amountsInFen
    self.blockSize = blockSize
  }

  /// The next applications, or `nil` at the table's end.
  /// - Parameter source: writes the file's next bytes and returns their number, 0 at its end.
  /// - Throws: ``CSVFaults``, or what `source` throws.
  package func next(from source: (UnsafeMutableRawBufferPointer) throws -> Int) throws -> FilingBlock? {
    if grouping == nil { try begin(source) }
    guard let grouping else { return nil }
    grouping.block.removeAll()
    while true {
      if !isHeld {
        guard try advance(source) else { break }
      }
      isHeld = !grouping.take(records) { faults.append($0) }
      if faults.count >= FilingTable.mostFaults { throw CSVFaults(faults: faults, stopped: true) }
      guard isHeld else { continue }
      if faults.isEmpty { return grouping.block }
      grouping.block.removeAll()
    }
    if !faults.isEmpty { throw CSVFaults(faults: faults, stopped: false) }
    return grouping.block.count > 0 ? grouping.block : nil
  }

  private func begin(_ source: (UnsafeMutableRawBufferPointer) throws -> Int) throws {
    guard try advance(source) else {
      let empty = CSVFault(
        code: "header", line: 1, cell: nil, column: nil,
        reason: Phrase(zh: "文件是空的。", en: "The file is empty."),
        remedy: Phrase(
          zh: "第一行写各列的名称，例如 application,org.kind。", en: "The first row names the columns, such as application,org.kind."
        ))
      throw CSVFaults(faults: [empty], stopped: true)
    }
    var names: [String] = []
    for cell in 0..<records.count {
      guard let name = records.text(cell) else {
        throw CSVFaults(faults: [.encoding(line: records.line, cell: cell + 1, column: nil)], stopped: true)
      }
      names.append(name.trimmingSpaces)
    }
    let header = try CSVHeader(names, policy: policy, amountsInFen: amountsInFen, line: records.line)
    grouping = RowGrouping(
      header, block: FilingBlock(header, capacity: blockSize),
      reads: policy.simulatedFacts(in: policy.simulationContext))
  }

  /// To the next record; `false` at the end.
  private func advance(_ source: (UnsafeMutableRawBufferPointer) throws -> Int) throws -> Bool {
    while true {
      let step: CSVRecords.Step
      do throws(CSVFault) { step = try records.next() } catch {
        throw CSVFaults(faults: faults + [error], stopped: true)
      }
      switch step {
      case .record: return true
      case .end: return false
      case .needsMore: try records.fill(source)
      }
    }
  }
}
