package import Casework
package import PolicyCore
package import Standards

/// A round that excludes another one for the same applicant.
package struct ExclusiveRound: Hashable, Sendable {
  package let programme: String
  package let round: String
  package let clause: ClauseID
  /// When the later of the two windows closes.
  package let choiceUntil: Instant

  package init(programme: String, round: String, clause: ClauseID, choiceUntil: Instant) {
    self.programme = programme
    self.round = round
    self.clause = clause
    self.choiceUntil = choiceUntil
  }
}

extension CompiledPolicy {
  /// Rounds of the same batch year that this one names, or that name this one.
  package func exclusiveRounds(among policies: [CompiledPolicy]) -> [ExclusiveRound] {
    policies.compactMap { other in
      guard other.slug != slug, other.round.batchYear == round.batchYear else { return nil }
      let named = round.exclusion.flatMap { $0.programmes.contains(other.slug) ? $0.clause : nil }
      let naming = other.round.exclusion.flatMap { $0.programmes.contains(slug) ? $0.clause : nil }
      return (named ?? naming).map {
        ExclusiveRound(
          programme: other.slug, round: other.round.id, clause: $0,
          choiceUntil: max(round.window.upperBound, other.round.window.upperBound))
      }
    }
  }
}

extension CompiledPolicy {
  /// Every programme that shuts this one out, installed or only named.
  package func excludedProgrammes(among policies: [CompiledPolicy]) -> Set<String> {
    Set(exclusiveRounds(among: policies).map(\.programme) + (round.exclusion?.programmes ?? []))
  }
}

extension Desk {
  /// The applicant's live filings and drafts that exclude one of `round`, the filed ones first.
  package func rivals(of enterprise: EnterpriseID, in programme: String, _ round: String) throws -> [RivalFiling] {
    let exclusions = world.exclusions(programme, round)
    guard !exclusions.isEmpty else { return [] }
    var list = Worklist()
    list.enterprise = enterprise
    list.order = .updated
    var rivals: [RivalFiling] = []
    var cursor: Worklist.Cursor?
    repeat {
      let page = try list.page(transaction, after: cursor, limit: 200)
      for row in page.rows where row.isLive {
        guard let other = exclusions.first(where: { $0.programme == row.programme && $0.round == row.round })
        else { continue }
        rivals.append(
          RivalFiling(
            id: row.id, programme: row.programme, round: row.round, number: row.number?.text, clause: other.clause,
            choiceUntil: other.choiceUntil))
      }
      cursor = page.next
    } while cursor != nil
    return rivals.filter(\.isFiled) + rivals.filter { !$0.isFiled }
  }

  package func rivals(of dossier: Dossier) throws -> [RivalFiling] {
    try rivals(of: dossier.enterprise, in: dossier.opened.programme, dossier.opened.round)
  }
}

extension CaseRow {
  /// Under way or paid: withdrawn, refused and rejected ones exclude nothing.
  package var isLive: Bool { !state.hasPrefix("closed.") || state == "closed.paid" }
}
