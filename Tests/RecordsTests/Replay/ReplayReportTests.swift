import Casework
import Foundation
import PolicyCore
import Records
import Standards
import Testing

@Suite(.onEveryEngine) struct ReplayReportTests {
  private static let number = ApplicationNumber(prefix: "MQ", year: 2025, serial: 1)!

  /// A case whose review recognised this much under a version nobody archived.
  private func recorded() async throws -> (archive: Archive, place: TestPlace) {
    let place = try TestPlace()
    let archive = try await place.archive()
    let office = archive.office(World(now: { .tenOClock }))
    let opened = Opened(
      id: "c1", programme: "voucher", round: "2025", enterprise: "91110302MA01TEST0X", enterpriseName: "测试企业",
      channel: .online, policyHash: "h")
    _ = try await office.open(CaseFile.self, "c1", by: .system) { desk in
      [
        .opened(opened),
        .submitted(
          Submitted(number: Self.number, receivedAt: desk.now, snapshot: "s", declarations: [], policyHash: "h")),
        .accepted(Reasoned(reason: "")),
        .reviewPassed(Recognition(award: Money(yuan: 100), lines: [], opinion: "", policyHash: "h")),
      ]
    }
    return (archive, place)
  }

  @Test func `a version that was never archived cannot be replayed; the answer's JSON keeps its shape`() async throws {
    let kept = try await recorded()
    let report = try #require(try await Replay(kept.archive.engine).report(.application(Self.number)))
    #expect(report.verdict == .cannot)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(report), as: UTF8.self)
    #expect(
      text == """
        {
          "engine" : "\(PolicyEngine.version)",
          "format" : 1,
          "lines" : [
            {
              "case" : "c1",
              "enterprise" : "测试企业",
              "number" : "\(Self.number.text)",
              "policy" : "voucher/2025",
              "policyHash" : "h",
              "recordedFen" : 10000,
              "remedy" : {
                "en" : "Restore the table policy_versions from a backup, then run again.",
                "zh" : "请从备份恢复数据库的 policy_versions 表，再运行一次。"
              },
              "subject" : "recognition",
              "verdict" : "cannot",
              "why" : {
                "en" : "The archive does not hold this version of the policy.",
                "zh" : "版本档案里没有这个政策版本。"
              }
            }
          ],
          "verdict" : "cannot"
        }
        """)
  }

  @Test func `a database opened for reading refuses to be written`() async throws {
    let place = try TestPlace()
    let archive = try await place.archive()
    let reader = try await place.address.reader(directory: place.path)
    #expect(try await Schema(reader).recordedVersion() == Schema.expected)
    await #expect(throws: (any Error).self) {
      try await reader.write { try $0.run("insert into settings (key, value) values ('a', 'b')") }
    }
    try await archive.settings.set("a", to: "c")
    let value = try await reader.read { try $0.row("select value from settings where key = 'a'")?.text("value") }
    #expect(value == "c")
  }

  @Test func `events older than the record of versions still decode, and follow the version they were opened under`()
    throws
  {
    let fields =
      #""declarations":[],"invoices":[],"number":"\#(Self.number.text)","receivedAt":0,"snapshot":"s""#
    let json = #"{"submitted":{"_0":{\#(fields)}}}"#
    guard case .submitted(let submitted)? = try? JSONDecoder().decode(CaseEvent.self, from: Data(json.utf8)) else {
      let shown = String(
        decoding: try JSONEncoder().encode(
          CaseEvent.submitted(
            Submitted(number: Self.number, receivedAt: .tenOClock, snapshot: "s", declarations: []))), as: UTF8.self)
      Issue.record("an old event no longer decodes; a new one reads \(shown)")
      return
    }
    #expect(submitted.policyHash == nil)
    let opened = Opened(
      id: "c1", programme: "voucher", round: "2025", enterprise: "e", enterpriseName: "n", channel: .online,
      policyHash: "h")
    let file = try CaseFile(
      folding: [CaseEvent.opened(opened), .submitted(submitted)].enumerated().map { index, event in
        Recorded(version: index + 1, at: .tenOClock, actor: "a", role: nil, event: event)
      })
    #expect(file.dossier.policy.version == .presumably("h"))
  }
}
