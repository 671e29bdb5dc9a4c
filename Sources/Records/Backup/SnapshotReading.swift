internal import Standards

/// A snapshot read from its first byte to its last; what it says of itself at its end is compared with what came.
///
/// Reading begins anew each time, so a transaction that is run again reads the same rows again.
struct SnapshotReading: Sendable {
  let folder: BackupFolder
  let name: String

  /// - Throws: ``BackupFault``; what `each` was given before must then be undone.
  func run(_ each: (SnapshotFrame) throws -> Void) throws -> (heading: SnapshotHeading, end: SnapshotEnd) {
    let reader = try folder.reader(ofSnapshot: name)
    guard case .heading(let heading) = try SnapshotFrame.next(reader), heading.format == 1 else {
      throw BackupFault.unreadable("heading")
    }
    guard heading.schema <= Schema.expected else {
      throw StorageFault.schema(found: heading.schema, expected: Schema.expected)
    }
    var tallies: [String: TableTally] = [:]
    while true {
      let frame = try SnapshotFrame.next(reader)
      switch frame {
      case .heading: throw BackupFault.unreadable("a second heading")
      case .rows(let table, let rows): for row in rows { tallies[table, default: TableTally()].add(row) }
      case .file: break
      case .end(let end):
        guard try reader.isAtEnd || reader.nextPiece() == nil else {
          throw BackupFault.damaged(folder.place(ofSnapshot: name))
        }
        let differing = end.tables.filter { tallies[$0.key, default: TableTally()] != $0.value }.keys.sorted()
        guard differing.isEmpty, tallies.keys.allSatisfy({ end.tables[$0] != nil }) else {
          throw BackupFault.differs(differing)
        }
        return (heading, end)
      }
      try each(frame)
    }
  }
}
