internal import Casework
package import PolicyCore
internal import Standards

extension Office {
  /// What other nodes took into use since this one last looked.
  package struct Followed: Sendable {
    /// Compiled here anew from the archived files, and in use here from now.
    package var taken: [CompiledPolicy] = []
    /// Versions that are in use elsewhere and that this program cannot make: what was in use here stays.
    package var refused: [(key: PolicyShelf.Key, hash: String, fault: PolicyVersionFault)] = []
  }

  /// Brings the shelf to what the record has in use. One small query when nothing has changed.
  package func follow(_ shelf: PolicyShelf) async throws -> Followed {
    let prefix = PolicyHistory.streamPrefix + ":"
    let isBehind = try await engine.read { transaction in
      try transaction.rows(
        """
        select stream, max(version) as version from events
        where stream >= \(prefix) and stream < \(prefix + "\u{7f}") group by stream
        """
      ).contains { row in
        let name = try row.text("stream").dropFirst(prefix.count).split(separator: "/", maxSplits: 1).map(String.init)
        guard name.count == 2 else { return false }
        return try row.count("version") > shelf.order(of: PolicyShelf.Key(slug: name[0], round: name[1]))
      }
    }
    guard isBehind else { return Followed() }
    let (histories, versions) = try await engine.read { transaction in
      let archive = PolicyArchive(transaction)
      return (try archive.histories(), try archive.versions())
    }
    shelf.keep(versions)
    var followed = Followed()
    for history in histories {
      guard let taken = history.current?.taken else { continue }
      let key = PolicyShelf.Key(slug: taken.programme, round: taken.round)
      guard history.version > shelf.order(of: key) else { continue }
      do throws(PolicyVersionFault) {
        let policy = try shelf.version(key.slug, key.round, taken.hash)
        shelf.use(policy, order: history.version)
        followed.taken.append(policy)
      } catch {
        shelf.refuse(key, order: history.version)
        followed.refused.append((key, taken.hash, error))
      }
    }
    return followed
  }
}
