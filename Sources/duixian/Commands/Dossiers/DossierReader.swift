import DemoDocuments
import DemoRound
import Evidence
import Foundation
import PolicyCore
import Standards

/// Draws the papers of invented dossiers, has them read as the platform reads them, and keeps what came of it beside
/// the pictures, so that a second run only compares.
struct DossierReader {
  let folder: String
  let policy: CompiledPolicy
  let sandbox: Sandbox
  let reader: EvidenceReader

  struct Sheet: Codable {
    let fixture: Fixture
    var reading: FileReading
  }

  struct NoSuchPaper: Error { let name: String }

  /// - Parameters:
  ///   - tag: tells papers apart whose dossier and finish are the same.
  ///   - noise: another number is another scan, or photograph, of the same sheet.
  func sheet(
    _ document: DemoDocument, of dossier: DemoDossier, _ finish: PaperFinish, flaw: DemoDocument.Flaw? = nil,
    tag: String = "", noise: Int = 0
  ) async throws -> Sheet {
    let kind = "\(document)".filter { $0.isLetter || $0.isNumber }
    let name = ["\(dossier.number)", tag, kind, finish.rawValue, "\(noise)"].filter { !$0.isEmpty }.joined(
      separator: "-")
    let place = "\(folder)/\(name)"
    let kept = URL(fileURLWithPath: place + "/sheet.json")
    if let bytes = try? Data(contentsOf: kept), var sheet = try? JSONDecoder().decode(Sheet.self, from: bytes) {
      // The words are kept, what they mean is asked anew.
      Meaning.interpret(&sheet.reading, expecting: expected(document, dossier))
      return sheet
    }
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    let number = dossier.number * 100 + noise * 10_000 + document.materialNumber(in: dossier.mode)
    let order = FixtureMaker.Order(
      dossier: dossier, document: document, finish: finish, flaw: flaw, number: number)
    guard let fixture = try await FixtureMaker(sandbox: sandbox, folder: place).make(order) else {
      throw NoSuchPaper(name: name)
    }
    let path = URL(fileURLWithPath: place + "/" + fixture.file).resolvingSymlinksInPath().path
    let reading = await reader.read(
      try await StoredFile.examined(path), expecting: expected(document, dossier), urgent: true)
    let sheet = Sheet(fixture: fixture, reading: reading)
    // What a crowded machine had no time for is read again next time.
    if reading.isComplete { try JSONEncoder().encode(sheet).write(to: kept) }
    return sheet
  }

  private func expected(_ document: DemoDocument, _ dossier: DemoDossier) -> Set<DocumentKind> {
    Set((material(document, dossier)?.documents ?? []).compactMap { DocumentKind(rawValue: $0) })
  }

  private func material(_ document: DemoDocument, _ dossier: DemoDossier) -> MaterialDefinition? {
    policy.material(MaterialID("m\(document.materialNumber(in: dossier.mode))"))
  }

  /// As it would be handed in with the dossier's form.
  func handedIn(
    _ document: DemoDocument, _ dossier: DemoDossier, _ reading: FileReading
  ) throws -> ApplicationEvidence.HandedIn {
    guard let material = material(document, dossier) else { throw NoSuchPaper(name: "\(document)") }
    return ApplicationEvidence.HandedIn(
      material: material, project: dossier.project(of: document), digest: reading.digest,
      name: document.fileName(of: dossier), reading: reading)
  }
}
