internal import Casework
internal import Evidence
internal import PolicyCore
internal import Records
internal import Standards

/// Takes arrived files into a case: looked at by content, counted, recorded with their digest.
struct MaterialIntake: Sendable {
  let premises: Premises
  let own: OwnCase
  let material: MaterialID
  let project: String?

  /// What one file came to: nothing when it was taken, words when not.
  func take(_ upload: Upload) async throws -> Phrase? {
    let path = try premises.blobs.location(of: upload.blob.hash)
    let claim = FileExamination.Claim(fileName: upload.fileName, mediaType: Self.claimed(upload.declaredType))
    switch await FileExamination().verdict(ofFileAt: path, claimed: claim) {
    case .refused(let refusal):
      let name = upload.fileName.isEmpty ? Words.Material.thisFile : Phrase(verbatim: "“\(upload.fileName)”")
      return Phrase(
        zh: "\(name.zh)没有保存：\(refusal.reason.zh)。\(refusal.remedy.zh)。",
        en: "\(name.en) was not kept: \(refusal.reason.en). \(refusal.remedy.en).")
    case .accepted(let accepted):
      try await record(upload, as: accepted.kind)
      return nil
    }
  }

  func record(_ upload: Upload, as kind: MediaKind) async throws {
    let name = upload.fileName.isEmpty ? "\(material.rawValue).\(kind.fileExtensions[0])" : upload.fileName
    let attachment = Attachment(
      id: AttachmentID(RandomText.hexadecimal(bytes: 8)), material: material, project: project,
      hash: upload.blob.hash, name: name, size: upload.blob.size, mediaType: kind.mediaType,
      pages: await pages(upload.blob, kind))
    let (id, actor, terms, blob) = (own.id, own.actor, own.terms, upload.blob)
    try await premises.office.perform(by: actor) { desk in
      try BlobShelf(desk.transaction).add(blob, at: desk.now)
      try desk.change(CaseFile.self, id) { file in
        try file.draft().attach(attachment, by: actor, at: desk.now, under: terms)
      }
    }
  }

  private func pages(_ blob: Blob, _ kind: MediaKind) async -> Int? {
    guard let path = try? premises.blobs.location(of: blob.hash),
      let stored = StoredFile(path: path, digest: blob.hash, kind: kind),
      case .pages(_, let total) = await premises.pictures.overview(of: stored)
    else { return nil }
    return total
  }

  /// The script sends raw bytes and claims nothing.
  private static func claimed(_ declared: String?) -> String {
    guard let declared, declared != "application/octet-stream" else { return "" }
    return declared
  }
}
