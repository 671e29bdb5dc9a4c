internal import Casework
internal import Records

/// What was handed in before a file, for the same material and project: replaced files first, the latest of them first.
struct EarlierVersions {
  let files: [Attachment]

  init(of file: Attachment, in open: OpenCase, _ premises: Premises) async throws {
    let history = try await premises.office.history(CaseFile.self, open.file.id)
    files = EarlierVersions.before(file, in: history.map(\.event))
  }

  static func before(_ file: Attachment, in events: [CaseEvent]) -> [Attachment] {
    var earlier: [Attachment] = []
    var removed: Set<AttachmentID> = []
    for event in events {
      switch event {
      case .materialAttached(let other) where other.id == file.id:
        return earlier.reversed().filter { removed.contains($0.id) }
          + earlier.reversed().filter { !removed.contains($0.id) }
      case .materialAttached(let other)
      where other.material == file.material && other.project == file.project && other.hash != file.hash:
        earlier.append(other)
      case .materialRemoved(let id): removed.insert(id)
      default: continue
      }
    }
    return []
  }

  /// A file that a case holds or once held.
  static func attachment(_ id: AttachmentID, of file: CaseFile, in premises: Premises) async throws -> Attachment? {
    if let found = file.dossier.attachments.first(where: { $0.id == id }) { return found }
    let history = try await premises.office.history(CaseFile.self, file.id)
    return history.lazy.compactMap { recorded in
      if case .materialAttached(let old) = recorded.event, old.id == id { old } else { nil }
    }.first
  }
}
