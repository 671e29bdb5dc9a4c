internal import Casework
package import PolicyCore

extension PolicyShelf {
  /// The shelf as the record has it: each round's last version in use, and all the others. What the policies' folder
  /// holds does not matter.
  /// - Parameter known: compiled already; saves the compiling of those that are in use.
  package static func recorded(in engine: any Engine, knowing known: [CompiledPolicy] = []) async throws -> PolicyShelf
  {
    let (histories, versions) = try await engine.read { transaction in
      let archive = PolicyArchive(transaction)
      return (try archive.histories(), try archive.versions())
    }
    let shelf = PolicyShelf([], archived: versions)
    for history in histories {
      guard let taken = history.current?.taken else { continue }
      let same = known.first { $0.slug == taken.programme && $0.round.id == taken.round && $0.hash == taken.hash }
      guard let policy = try? same ?? shelf.version(taken.programme, taken.round, taken.hash) else { continue }
      shelf.use(policy, order: history.version)
    }
    return shelf
  }
}
