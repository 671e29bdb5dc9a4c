internal import Casework
internal import Portals
internal import Standards
internal import Synchronization

/// Sessions and their people in memory, with tokens that count.
final class MemorySessions: SessionStore {
  private struct Kept {
    var sessions: [String: Session] = [:]
    var people: [AccountID: Visitor] = [:]
    var count = 0
  }

  private let kept = Mutex(Kept())

  func add(_ visitor: Visitor) { kept.withLock { $0.people[visitor.account] = visitor } }
  var tokens: Set<String> { kept.withLock { Set($0.sessions.keys) } }

  func open(for account: AccountID, at moment: Instant) async throws -> (token: String, csrf: String) {
    kept.withLock { kept in
      kept.count += 1
      let number = String(kept.count, radix: 16)
      let token = String(repeating: "a", count: 64 - number.count) + number
      let csrf = String(repeating: "c", count: 64 - number.count) + number
      kept.sessions[token] = Session(account: account, csrf: csrf, createdAt: moment, lastSeenAt: moment)
      return (token, csrf)
    }
  }

  func find(_ token: String, at moment: Instant) async throws -> (session: Session, visitor: Visitor)? {
    kept.withLock { kept in
      guard let session = kept.sessions[token], let visitor = kept.people[session.account] else { return nil }
      kept.sessions[token] = Session(
        account: session.account, csrf: session.csrf, createdAt: session.createdAt, lastSeenAt: moment)
      return (session, visitor)
    }
  }

  func close(_ token: String) async throws { kept.withLock { $0.sessions[token] = nil } }
}
