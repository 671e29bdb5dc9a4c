internal import Casework
internal import DemoDocuments
internal import Evidence
internal import Foundation
internal import PolicyCore
internal import Records

/// Draws the materials of the cast and keeps them in the store.
struct DemoFiles: Sendable {
  let blobs: BlobStore
  /// Turns a few papers into pictures as a scanner would; `nil` leaves them PDF.
  let sandbox: Sandbox?

  /// One paper of one applicant.
  struct Paper: Hashable, Sendable {
    let applicant: Int
    let project: Int
    let document: DemoDocument
    let flaw: DemoDocument.Flaw?
  }

  /// A paper in the store.
  struct Kept: Sendable {
    let blob: Blob
    let name: String
    let mediaType: String
    let pages: Int
  }

  /// Two papers at a time: drawing needs a processor each.
  func keep(_ papers: [Paper], of cast: [DemoApplicant]) async throws -> [Paper: Kept] {
    var kept: [Paper: Kept] = [:]
    try await withThrowingTaskGroup(of: (Paper, Kept).self) { group in
      for (index, paper) in papers.enumerated() {
        if index >= 4, let (done, file) = try await group.next() { kept[done] = file }
        group.addTask { (paper, try await keep(paper, cast[paper.applicant].dossiers[paper.project])) }
      }
      for try await (done, file) in group { kept[done] = file }
    }
    return kept
  }

  private func keep(_ paper: Paper, _ dossier: DemoDossier) async throws -> Kept {
    guard let bytes = paper.document.pdf(of: dossier, flaw: paper.flaw) else {
      throw StorageFault.failed("the dossier has no such paper: \(paper.document)")
    }
    let name = paper.document.fileName(of: dossier)
    if paper.document == .commitmentLetter, paper.applicant % 16 == 9, let picture = try await scan(bytes) {
      return Kept(
        blob: try await blobs.put(picture), name: name + ".jpg", mediaType: MediaKind.jpeg.mediaType, pages: 1)
    }
    return Kept(
      blob: try await blobs.put(bytes), name: name + ".pdf", mediaType: MediaKind.pdf.mediaType,
      pages: DemoFiles.pages(bytes))
  }

  private func scan(_ pdf: [UInt8]) async throws -> [UInt8]? {
    guard let sandbox, sandbox.mode != .unavailable, let scanner = DemoScan(.colour, as: .jpeg) else { return nil }
    let path = NSTemporaryDirectory() + "demo-scan-\(UUID().uuidString).pdf"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(pdf).write(to: URL(fileURLWithPath: path))
    return try await scanner.picture(ofPage: 1, ofPDFAt: path, in: sandbox)
  }

  /// Counted in the page tree that ``DemoDocument`` writes.
  static func pages(_ pdf: [UInt8]) -> Int {
    let mark = Array("/Type /Page /Parent".utf8)
    var count = 0
    var index = 0
    while index + mark.count <= pdf.count {
      if pdf[index] == mark[0], pdf[index..<index + mark.count].elementsEqual(mark) { count += 1 }
      index += 1
    }
    return max(1, count)
  }
}

extension DemoFiles.Kept {
  func attachment(_ paper: DemoFiles.Paper, of applicant: DemoApplicant, id: String) -> Attachment {
    let dossier = applicant.dossiers[paper.project]
    let number = paper.document.materialNumber(in: dossier.mode)
    return Attachment(
      id: AttachmentID(id), material: MaterialID("m\(number)"),
      project: number < 5 ? nil : DemoApplicant.projectID(paper.project), hash: blob.hash, name: name,
      size: blob.size, mediaType: mediaType, pages: pages)
  }
}
