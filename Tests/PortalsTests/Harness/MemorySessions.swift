internal import Portals
internal import Standards
internal import Synchronization

/// Sessions and their people in memory.
final class MemorySessions: SessionStore {
  private struct Kept {
    var sessions: [String: Session] = [:]
    var people: [String: Visitor] = [:]
  }

  private let kept = Mutex(Kept())

  func add(_ visitor: Visitor) { kept.withLock { $0.people[visitor.accountID] = visitor } }
  func remove(account: String) { kept.withLock { $0.people[account] = nil } }
  var count: Int { kept.withLock { $0.sessions.count } }
  var all: [Session] { kept.withLock { Array($0.sessions.values) } }

  func create(_ session: Session) async throws { kept.withLock { $0.sessions[session.id] = session } }

  func find(_ id: String) async throws -> (session: Session, visitor: Visitor)? {
    kept.withLock { kept in
      guard let session = kept.sessions[id], let visitor = kept.people[session.accountID] else { return nil }
      return (session, visitor)
    }
  }

  func touch(_ id: String, at moment: Instant) async throws {
    kept.withLock { $0.sessions[id]?.lastSeenAt = moment }
  }

  func revoke(_ id: String) async throws { kept.withLock { $0.sessions[id] = nil } }

  func revokeAll(account: String) async throws {
    kept.withLock { kept in kept.sessions = kept.sessions.filter { $0.value.accountID != account } }
  }
}
