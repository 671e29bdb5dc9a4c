internal import Foundation
internal import Standards

/// What a snapshot's stream is made of, in this order: one heading, rows and files, one end.
enum SnapshotFrame {
  case heading(SnapshotHeading)
  case rows(table: String, [ResultRow])
  case file(InstallationFile)
  case end(SnapshotEnd)

  /// Kind, length of the content, content.
  var bytes: [UInt8] {
    get throws {
      let (kind, content): (Character, [UInt8]) =
        switch self {
        case .heading(let heading): ("H", Array(try JSONEncoder().encode(heading)))
        case .rows(let table, let rows): ("R", RowBytes.encoded(table, rows))
        case .file(let file): ("F", Array(try JSONEncoder().encode(file)))
        case .end(let end): ("E", Array(try JSONEncoder().encode(end)))
        }
      return Array(String(kind).utf8) + UInt64(content.count).bytes + content
    }
  }

  /// - Throws: ``BackupFault/unreadable(_:)`` for a form this program does not know.
  static func next(_ reader: SealedFileReader) throws -> SnapshotFrame {
    let start = try reader.read(9)
    let content = try reader.read(Int(UInt64(bytes: start.dropFirst())))
    func decoded<T: Decodable>(_ type: T.Type) throws -> T { try JSONDecoder().decode(type, from: Data(content)) }
    switch Character(UnicodeScalar(start[0])) {
    case "H": return .heading(try decoded(SnapshotHeading.self))
    case "R":
      let (table, rows) = try RowBytes.decoded(content)
      return .rows(table: table, rows)
    case "F": return .file(try decoded(InstallationFile.self))
    case "E": return .end(try decoded(SnapshotEnd.self))
    default: throw BackupFault.unreadable("frame \(start[0])")
    }
  }
}

/// The first thing in a snapshot.
struct SnapshotHeading: Codable, Hashable {
  /// Of this form; 1.
  var format = 1
  /// Of the database.
  let schema: Int
  /// `sqlite` or `postgres`: where the rows come from; they go back into either.
  let engine: String
  /// Everything acknowledged before it is in the snapshot.
  let moment: Instant
}

/// The last thing in a snapshot: what it must have held.
struct SnapshotEnd: Codable, Hashable {
  let tables: [String: TableTally]
  /// Of the newest event; 0 when nothing has happened yet.
  let lastSequence: Int64
  let lastEventAt: Instant?
}

/// A file of the installation beside the database and the materials.
struct InstallationFile: Codable, Hashable, Sendable {
  /// Inside the data directory.
  let path: String
  let mode: Int
  let content: Data
}
