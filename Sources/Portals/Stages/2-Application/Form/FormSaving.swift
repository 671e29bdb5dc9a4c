internal import Casework
internal import HTTPTypes
internal import PolicyCore
internal import Records
internal import Standards

/// Saves one page. What somebody else changed since the page was shown is never overwritten: other answers are merged,
/// the same answer is a conflict.
struct FormSaving: Sendable {
  let premises: Premises
  let own: OwnCase
  let place: FormPlace

  enum Outcome {
    case saved(CaseFile, FieldErrors)
    /// Answers that were changed here and elsewhere, to different values.
    case conflict([FactPath], CaseFile)
  }

  /// - Parameter seen: the version that the page showed; senseless ones count as the present.
  func save(_ form: FormInput, seen: Int?, automatic: Bool) async throws -> Outcome {
    var file = own.file
    for _ in 0..<5 {
      let base = try await base(of: file, seen: seen)
      let typed = TypedAnswers(form, at: place, of: own, base: base)
      let now = file.dossier.filing
      let clash = typed.changes.compactMap { change -> FactPath? in
        guard let path = change.path, now[path] != base[path], now[path] != change.value else { return nil }
        return path
      }
      guard clash.isEmpty else { return .conflict(clash, file) }
      var changes = typed.changes.filter { change in change.path.map { now[$0] != change.value } ?? true }
      if !automatic { changes += typed.obsolete(at: place, of: own, in: try now.changed(by: changes)) }
      do {
        return .saved(try await record(changes, on: file, automatic: automatic), typed.errors)
      } catch is Conflict {
        guard let later = try await premises.office.load(CaseFile.self, own.id) else { throw Refusal.noSuchThing }
        file = later
      }
    }
    throw Fault(.conflict)
  }

  private func record(_ changes: [FilingChange], on file: CaseFile, automatic: Bool) async throws -> CaseFile {
    let (actor, terms, section) = (own.actor, own.terms, place.section)
    return try await premises.office.change(CaseFile.self, own.id, expecting: file.version, by: actor) { file, desk in
      try file.draft().save(
        section: section, changes, automatic: automatic, by: actor, at: desk.now, under: terms)
    }
  }

  /// The answers as they were at the version the writer saw.
  private func base(of file: CaseFile, seen: Int?) async throws -> Filing {
    guard let seen, seen >= 1, seen < file.version else { return file.dossier.filing }
    let events = try await premises.office.history(CaseFile.self, own.id)
    return try CaseFile(folding: Array(events.prefix(seen))).dossier.filing
  }
}

extension FilingChange {
  /// What the path holds afterwards.
  fileprivate var value: FactValue? {
    if case .set(_, let value) = self { value } else { nil }
  }
}
