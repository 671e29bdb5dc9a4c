package import Casework
package import Evidence
package import PolicyCore
package import Records
internal import Standards

/// What is known of the files of one case.
package struct CaseReadings: Sendable {
  package struct Entry: Sendable {
    package let file: Attachment
    /// Queued until something is known.
    package let state: ReadingState
    /// So far; `nil` before the first verdict and where nothing was kept.
    package let reading: FileReading?

    package init(file: Attachment, state: ReadingState, reading: FileReading?) {
      self.file = file
      self.state = state
      self.reading = reading
    }
  }

  package let entries: [Entry]

  package init(entries: [Entry]) { self.entries = entries }

  package subscript(file: AttachmentID) -> Entry? { entries.first { $0.file.id == file } }
  package func count(_ states: Set<ReadingState>) -> Int { entries.count { states.contains($0.state) } }
  package var isSettled: Bool { entries.allSatisfy(\.state.isSettled) }

  /// The same, of some of the files.
  package func of(_ material: MaterialID, project: String?) -> CaseReadings {
    CaseReadings(entries: entries.filter { $0.file.material == material && $0.file.project == project })
  }
}

extension Premises {
  /// - Parameter depth: `brief` leaves out the text of the pages.
  package func readings(
    of files: [Attachment], under policy: CompiledPolicy, _ depth: ReadingDepth = .brief
  ) async throws -> CaseReadings {
    let kept = try await office.read { try ReadingShelf($0.transaction).readings(of: files.map(\.hash), depth) }
    // A file read as another material, or under an earlier version of the policy, is better than none.
    let byDigest = Dictionary(
      kept.values.sorted { $0.key.expecting.count < $1.key.expecting.count }.map { ($0.key.digest, $0) },
      uniquingKeysWith: { first, second in second.state == .read && first.state != .read ? second : first })
    return CaseReadings(
      entries: files.map { file in
        let key = ReadingKey(digest: file.hash, expecting: policy.material(file.material)?.documents ?? [])
        guard let found = kept[key] ?? byDigest[file.hash] else {
          return CaseReadings.Entry(file: file, state: .queued, reading: nil)
        }
        return CaseReadings.Entry(
          file: file, state: found.state, reading: (found.answer ?? found.brief).flatMap(KeptReading.reading))
      })
  }
}

extension ApplicationEvidence {
  /// A filing with what was read off its materials.
  init(_ policy: CompiledPolicy, _ dossier: Dossier, _ readings: CaseReadings, on day: CivilDate) {
    self.init(
      policy: policy, filing: dossier.filing, submittedOn: dossier.receipt?.receivedAt.day ?? day,
      files: readings.entries.compactMap { entry in
        policy.material(entry.file.material).map { material in
          HandedIn(
            material: material, project: entry.file.project, digest: entry.file.hash, name: entry.file.name,
            reading: entry.state.isSettled ? entry.reading : nil)
        }
      })
  }
}
