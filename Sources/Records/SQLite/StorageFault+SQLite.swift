internal import GRDB

extension StorageFault {
  init(_ error: DatabaseError) {
    let text = error.message ?? ""
    // SQLite says "UNIQUE constraint failed: events.stream, events.version": the part after the colon is the name.
    let name = text.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? text
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: self = .duplicate(name)
    case .SQLITE_CONSTRAINT_CHECK: self = .checkFailed(name)
    case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .foreignKey(name)
    default:
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
      case .SQLITE_FULL: self = .full
      case .SQLITE_IOERR, .SQLITE_CORRUPT: self = .broken(text)
      default: self = .failed(text)
      }
    }
  }
}
