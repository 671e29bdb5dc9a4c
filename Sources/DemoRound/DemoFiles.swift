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
    var flaw: DemoDocument.Flaw?
    /// How it came on paper and back; `nil` for an electronic original.
    var finish: PaperFinish?
    /// A paper of the case whose invoice is claimed here too.
    var isBorrowed = false

    func dossier(of applicant: DemoApplicant) -> DemoDossier {
      isBorrowed ? applicant.lender ?? applicant.dossiers[project] : applicant.dossiers[project]
    }
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
        group.addTask { (paper, try await keep(paper, paper.dossier(of: cast[paper.applicant]))) }
      }
      for try await (done, file) in group { kept[done] = file }
    }
    return kept
  }

  private func keep(_ paper: Paper, _ dossier: DemoDossier) async throws -> Kept {
    let name = paper.document.fileName(of: dossier)
    if let finish = paper.finish, let scan = try await scan(paper, of: dossier, finish) {
      return Kept(
        blob: try await blobs.put(scan.bytes), name: "\(name).\(scan.kind.fileExtensions[0])",
        mediaType: scan.kind.mediaType, pages: scan.pages)
    }
    guard let bytes = paper.document.pdf(of: dossier, flaw: paper.flaw) else {
      throw StorageFault.failed("the dossier has no such paper: \(paper.document)")
    }
    return Kept(
      blob: try await blobs.put(bytes), name: name + ".pdf", mediaType: MediaKind.pdf.mediaType,
      pages: DemoFiles.pages(bytes))
  }

  private func scan(
    _ paper: Paper, of dossier: DemoDossier, _ finish: PaperFinish
  ) async throws -> (bytes: [UInt8], kind: MediaKind, pages: Int)? {
    guard let sandbox, sandbox.mode != .unavailable else { return nil }
    let folder = NSTemporaryDirectory() + "demo-scan-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let order = FixtureMaker.Order(
      dossier: dossier, document: paper.document, finish: finish, flaw: paper.flaw, dotsPerInch: 150,
      number: paper.applicant)
    guard let made = try await FixtureMaker(sandbox: sandbox, folder: folder).make(order) else { return nil }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + made.file))
    return (Array(bytes), made.pages.count == 1 ? .jpeg : .pdf, made.pages.count)
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
    let number = paper.document.materialNumber(in: applicant.dossiers[paper.project].mode)
    return Attachment(
      id: AttachmentID(id), material: MaterialID("m\(number)"),
      project: number < 5 ? nil : DemoApplicant.projectID(paper.project), hash: blob.hash, name: name,
      size: blob.size, mediaType: mediaType, pages: pages)
  }
}
