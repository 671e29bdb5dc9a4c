import ArgumentParser
import DemoDocuments
import Evidence
import Foundation
import PolicyCore
import Standards

/// `duixian bench duplicates FOLDER`: whether papers handed in twice are found by their recognised text, and whether
/// papers that only share a template are left in peace.
struct BenchDuplicates: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates", abstract: "重复材料的查全与查准 · Recall and precision of near-identical papers.")

  @Argument(help: "文件夹；读过的不再读 · Folder; what was read there is not read again.")
  var folder: String
  @Option(help: "虚构申报的件数 · Invented applications; their modes take turns.")
  var dossiers = 6
  @Option(help: "随机种子 · Seed.") var seed: UInt64 = 2025
  @Option(help: "政策，SLUG 或 SLUG/ROUND · The policy.") var policy: String
  @Option(help: "政策文件夹 · Folder of policies.") var policies = "Policies"
  @Flag(help: "列出每一对 · List every pair.") var pairs = false

  /// One picture of one sheet.
  private struct Picture {
    /// Pictures of one sheet share it.
    let sheet: String
    let company: String
    let finish: PaperFinish
    let kind: DocumentKind
    let reading: FileReading
    let marks: UseMarks
  }

  func run() async throws {
    let reader = await EvidenceReader.here(workers: 2)
    let papers = DossierReader(
      folder: "\(folder)/\(seed)", policy: try PolicySelection.policy(policy, in: policies),
      sandbox: await Sandbox.probed(), reader: reader)
    var pictures: [Picture] = []
    for (index, dossier) in sheets().enumerated() {
      for document in DemoDocument.complete(for: dossier) where isText(document) {
        for (finish, noise) in [(PaperFinish.scanner, 0), (.scanner, 1), (.phone, 0), (.phone, 1)] {
          let tag = dossier.contractNumber.filter { $0.isLetter || $0.isNumber }
          let read = try await papers.sheet(document, of: dossier, finish, tag: tag, noise: noise).reading
          pictures.append(
            Picture(
              sheet: "\(index) \(document)", company: dossier.company.name, finish: finish, kind: read.kind,
              reading: read, marks: UseMarks(read)))
        }
      }
    }
    await reader.rest()
    report(pictures)
  }

  /// The same template with everything else another's, and of one company a second contract: amounts, days and numbers
  /// edited, names as they were.
  private func sheets() -> [DemoDossier] {
    (0..<dossiers).flatMap { index in
      // Neighbours share a template.
      let mode = DemoMode.allCases[index / 2 % 4]
      return [1, 2].map { DemoDossier(inventing: index, mode: mode, contract: $0, seed: seed) }
    }
  }

  private func isText(_ document: DemoDocument) -> Bool {
    switch document {
    case .contract, .settlement, .acceptance, .modelProfile: true
    default: false
    }
  }

  private func report(_ pictures: [Picture]) {
    var (found, same, accused, different) = ([String: Int](), [String: Int](), 0, 0)
    for (at, a) in pictures.enumerated() {
      for b in pictures[(at + 1)...] {
        let isSame = a.sheet == b.sheet
        // One company's profile of one model says the same in two years: a note, and no accusation.
        if !isSame, a.company == b.company, a.kind == .modelProfile, b.kind == .modelProfile { continue }
        let way = [a.finish.rawValue, b.finish.rawValue].sorted(by: >).joined(separator: "–")
        if isSame { same[way, default: 0] += 1 } else { different += 1 }
        let likeness = TextLikeness(a.reading.comparableText, b.reading.comparableText)
        let isFound = isCandidate(a, b) && likeness.isNearlyIdentical
        if isFound { if isSame { found[way, default: 0] += 1 } else { accused += 1 } }
        if pairs && (isSame != isFound || isSame) {
          print(
            "\(isFound ? "found" : "-") \(isSame ? "same" : "OTHER") \(a.sheet) | \(b.sheet) \(way): "
              + "\(likeness.jaccard) \(likeness.contained) \(likeness.figures) candidate \(isCandidate(a, b))")
        }
      }
    }
    let (hits, all) = (found.values.reduce(0, +), same.values.reduce(0, +))
    print("== \(pictures.count) pictures: recall \(hits)/\(all), accused \(accused) of \(different) honest pairs")
    for (way, count) in same.sorted(by: { $0.key < $1.key }) { print("   \(way): \(found[way] ?? 0)/\(count)") }
  }

  /// As the product looks them up: a common band, then the sketch.
  private func isCandidate(_ a: Picture, _ b: Picture) -> Bool {
    guard let mine = a.marks.sketch, let theirs = b.marks.sketch else { return false }
    return !(a.marks.marks[.text] ?? []).isDisjoint(with: b.marks.marks[.text] ?? []) && mine.isCandidate(theirs)
  }
}
