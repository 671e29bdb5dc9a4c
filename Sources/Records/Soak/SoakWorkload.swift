internal import Casework
internal import PolicyCore
internal import Standards

/// Commands as an office under load would give them, at random: every kind of event that moves rows or money.
///
/// It decides nothing by the guide's rules: it feeds the record, to see that the record holds.
package struct SoakWorkload: Sendable {
  let archive: Archive
  let office: Office

  package init(_ archive: Archive, office: Office) {
    self.archive = archive
    self.office = office
  }

  /// Small limits, so that caps and budgets are met within a short run.
  package static let limits = GrantLimits(cap: Money(yuan: 900_000), budget: Money(yuan: 20_000_000))

  /// Takes one new case as far as its luck goes; `acknowledge` is told after each command is on stable storage.
  package func runCase(_ acknowledge: @Sendable (SoakLine) -> Void) async throws {
    let id = CaseID(RandomText.hexadecimal(bytes: 10))
    let enterprise = EnterpriseID("soak\(Int.random(in: 0..<40))")
    let opened = Opened(
      id: id, programme: "soak", round: "2025", enterprise: enterprise, enterpriseName: "试运行\(enterprise)",
      channel: .online, policyHash: "soak")
    var file = try await office.open(CaseFile.self, id, by: .system) { _ in [.opened(opened)] }
    acknowledge(line(file, nil))
    while let step = SoakStep(after: file) {
      let blob = step.attaches ? try await archive.blobs.put(RandomText.bytes(Int.random(in: 1...40_000))) : nil
      do {
        file = try await office.change(CaseFile.self, id, by: .system, key: .random()) { file, desk in
          if let blob { try BlobShelf(desk.transaction).add(blob, at: desk.now) }
          return try step.events(file, desk, blob: blob)
        }
        acknowledge(line(file, blob))
      } catch let refusal as Refusal {
        // The ledgers said no, as they should; the case ends another way.
        file = try await office.change(CaseFile.self, id, by: .system) { file, _ in
          try step.events(afterRefusal: refusal, of: file)
        }
        acknowledge(line(file, nil))
      }
    }
  }

  private func line(_ file: CaseFile, _ blob: Blob?) -> SoakLine {
    SoakLine(stream: StreamID(CaseFile.self, file.id.rawValue), version: file.version, blob: blob?.hash)
  }
}
