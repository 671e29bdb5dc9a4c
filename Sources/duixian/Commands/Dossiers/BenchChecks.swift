import ArgumentParser
import DemoDocuments
import DemoRound
import Evidence
import Foundation
import PolicyCore
import Standards

/// `duixian bench checks FOLDER`: what the cross-checks say of sound applications and of planted faults, and what the
/// seals say, on papers that were really recognised.
struct BenchChecks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checks", abstract: "互核检查的漏报与误报 · What the cross-checks miss and what they say wrongly.")

  @Argument(help: "文件夹；读过的不再读 · Folder; what was read there is not read again.")
  var folder: String
  @Option(help: "虚构申报的件数 · Invented applications; their modes take turns.")
  var dossiers = 4
  @Option(parsing: .upToNextOption, help: "随机种子 · Seeds.")
  var seeds: [UInt64] = [2025]
  @Option(parsing: .upToNextOption, help: "成像方式 · Finishes.")
  var finishes: [String] = ["clean", "scanner", "phone"]
  @Option(help: "政策，SLUG 或 SLUG/ROUND · The policy.") var policy: String
  @Option(help: "政策文件夹 · Folder of policies.") var policies = "Policies"
  @Flag(help: "只查完好的申报 · Sound applications alone.") var soundOnly = false

  private struct Tally {
    var sound = 0
    /// Findings on sound applications that are no notes, by code.
    var wrong: [String: Int] = [:]
    var notes: [String: Int] = [:]
    var planted: [String: (found: Int, of: Int)] = [:]
    var besides: [String: Int] = [:]
    var seals: [SealTally.Verdict: Int] = [:]
  }

  func run() async throws {
    let policy = try PolicySelection.policy(policy, in: policies)
    let reader = await EvidenceReader.here(workers: 2)
    var all: [String: Tally] = [:]
    for seed in seeds {
      let papers = DossierReader(
        folder: "\(folder)/\(seed)", policy: policy, sandbox: await Sandbox.probed(), reader: reader)
      for index in 0..<dossiers {
        let dossier = DemoDossier(inventing: index * 9 % 80, mode: DemoMode.allCases[index % 4], seed: seed)
        for finish in finishes.compactMap(PaperFinish.init) {
          try await measure(dossier, finish, papers, &all[finish.rawValue, default: Tally()])
        }
      }
    }
    await reader.rest()
    for finish in finishes { if let tally = all[finish] { show(finish, tally) } }
  }

  private func measure(
    _ dossier: DemoDossier, _ finish: PaperFinish, _ papers: DossierReader, _ tally: inout Tally
  ) async throws {
    let documents = DemoDocument.complete(for: dossier)
    var files: [ApplicationEvidence.HandedIn] = []
    for document in documents {
      let sheet = try await papers.sheet(document, of: dossier, finish)
      for verdict in SealTally.verdicts(sheet) { tally.seals[verdict, default: 0] += 1 }
      files.append(try papers.handedIn(document, dossier, sheet.reading))
    }
    let sound = found(files, dossier.soundFiling, dossier, papers.policy)
    tally.sound += 1
    for finding in sound where finding.severity != .note {
      tally.wrong[finding.code, default: 0] += 1
      print("\(finish.rawValue) \(dossier.number): \(finding.code): \(finding.what.zh)")
    }
    for finding in sound where finding.severity == .note { tally.notes[finding.code, default: 0] += 1 }
    guard !soundOnly else { return }
    for fault in PlantedFault.all where fault.modes.contains(dossier.mode) {
      var changed = dossier
      fault.change(&changed)
      var (planted, filing) = (files, dossier.soundFiling)
      for document in fault.papers {
        guard let place = documents.firstIndex(of: document) else { continue }
        let sheet = try await papers.sheet(document, of: changed, finish, flaw: fault.flaw, tag: fault.tag)
        planted[place] = try papers.handedIn(document, dossier, sheet.reading)
      }
      fault.readings(&planted, dossier)
      fault.form(&filing)
      // What a file says against itself stands in its own reading.
      let said = found(planted, filing, dossier, papers.policy) + changes(from: files, to: planted)
      let codes = Set(said.filter { $0.severity != .note }.map(\.code))
      let isFound = !codes.isDisjoint(with: fault.expected)
      if !isFound { print("\(finish.rawValue) \(dossier.number): MISSED \(fault.name): \(codes.sorted())") }
      let before = tally.planted[fault.name] ?? (0, 0)
      tally.planted[fault.name] = (before.found + (isFound ? 1 : 0), before.of + 1)
      for code in codes.subtracting(fault.expected).subtracting(fault.implied).subtracting(sound.map(\.code)) {
        tally.besides["\(fault.name): \(code)", default: 0] += 1
      }
    }
  }

  /// Findings about single files that the sound ones did not have.
  private func changes(
    from sound: [ApplicationEvidence.HandedIn], to planted: [ApplicationEvidence.HandedIn]
  ) -> [Finding] {
    let before = Set(sound.flatMap { $0.reading?.findings ?? [] }.map(\.code))
    return planted.flatMap { $0.reading?.findings ?? [] }.filter { !before.contains($0.code) }
  }

  private func found(
    _ files: [ApplicationEvidence.HandedIn], _ filing: Filing, _ dossier: DemoDossier, _ policy: CompiledPolicy
  ) -> [Finding] {
    CrossChecks.findings(
      ApplicationEvidence(policy: policy, filing: filing, submittedOn: dossier.filedOn, files: files))
  }

  private func show(_ finish: String, _ tally: Tally) {
    func list(_ counts: [String: Int]) -> String {
      counts.isEmpty
        ? "none" : counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
    print("== \(finish): \(tally.sound) sound applications")
    print("   said of them: \(list(tally.wrong)); notes: \(list(tally.notes))")
    let seals = SealTally.Verdict.allCases.map { "\($0.rawValue) \(tally.seals[$0] ?? 0)" }
    print("   names in seals: \(seals.joined(separator: ", "))")
    for (name, count) in tally.planted.sorted(by: { $0.key < $1.key }) {
      print("   \(count.found)/\(count.of) \(name)")
    }
    if !tally.planted.isEmpty { print("   said besides: \(list(tally.besides))") }
  }
}
