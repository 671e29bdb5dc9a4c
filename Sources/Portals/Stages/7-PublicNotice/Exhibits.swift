internal import Casework
internal import Evidence
internal import Records
internal import Standards

/// Files given as evidence, taken only when their content is what they claim to be.
struct Exhibits: Sendable {
  let premises: Premises

  /// In bytes, of one file.
  static let largest: Int64 = 20 << 20

  struct Refused: Explained {
    let reason: Phrase
    let remedy: Phrase
  }

  func read(_ files: [Upload]) async throws(Refused) -> [Exhibit] {
    var exhibits: [Exhibit] = []
    for file in files { exhibits.append(try await exhibit(file)) }
    return exhibits
  }

  private func exhibit(_ file: Upload) async throws(Refused) -> Exhibit {
    guard file.blob.size <= Exhibits.largest else {
      throw Refused(
        reason: Phrase(zh: "“\(file.fileName)”超过 20 MB。", en: "“\(file.fileName)” is larger than 20 MB."),
        remedy: Phrase(zh: "请压缩后重新选择。", en: "Make it smaller and choose it again."))
    }
    guard let bytes = try? await premises.archive.blobs.read(file.blob.hash) else {
      throw Refused(
        reason: Phrase(zh: "“\(file.fileName)”没有存好。", en: "“\(file.fileName)” was not kept."),
        remedy: Phrase(zh: "请重新选择。", en: "Choose it again."))
    }
    let claim = FileExamination.Claim(fileName: file.fileName, mediaType: file.declaredType ?? "")
    switch FileExamination(sizeLimit: Int(Exhibits.largest)).verdict(of: bytes, claimed: claim) {
    case .accepted(let accepted):
      return Exhibit(
        hash: file.blob.hash, name: file.fileName, size: file.blob.size, mediaType: accepted.kind.mediaType)
    case .refused(let refusal):
      throw Refused(
        reason: Phrase(
          zh: "“\(file.fileName)”：\(refusal.reason.zh)", en: "“\(file.fileName)”: \(refusal.reason.en)"),
        remedy: refusal.remedy)
    }
  }
}
