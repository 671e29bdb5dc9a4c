internal import SMCrypto

/// How many rows a table holds and a sum over them that does not depend on their order: SM3 digests, added lane by lane.
///
/// It finds what faults do; against forgery the backup's own codes stand.
package struct TableTally: Codable, Hashable, Sendable {
  package private(set) var rows = 0
  private var lanes: [UInt64] = [0, 0, 0, 0]

  init() {}

  mutating func add(_ row: ResultRow) {
    rows += 1
    let digest = SM3.digest(of: DatabaseDigest.Table.encoded(row)).bytes
    for lane in 0..<4 { lanes[lane] &+= UInt64(bytes: digest[(lane * 8)..<(lane * 8 + 8)]) }
  }

  /// Of each table of the record.
  static func all(_ names: [String], in transaction: any Transaction) throws -> [String: TableTally] {
    var tallies: [String: TableTally] = [:]
    for name in names {
      var tally = TableTally()
      try transaction.forEachRow(Query(unchecked: "select * from \(name)")) { tally.add($0) }
      tallies[name] = tally
    }
    return tallies
  }
}
