import ArgumentParser
import Foundation
import Records
import SMCrypto
import Standards

/// `duixian audit verify [--data DIR] [--known FILE …] [--json]`
struct AuditVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "核验整本日志 · Check the whole stored log.",
    discussion: """
      每个事件与叶子、整棵树、每个检查点和密钥的签名都重算一遍。只读，平台运行时也可以用。
      Computes every event against its leaf, the tree, and the signatures of every checkpoint and key again. Reads
      only, also beside a running platform. A log cut back to an earlier state is noticed with --known.
      退出码：0 无误，1 被改动，2 无法读取 · Exit status: 0 sound, 1 altered, 2 unreadable.
      """)

  @Option(name: .long, help: "数据目录 · The data directory.") var data = "./data"
  @OptionGroup var database: DatabaseOption
  @Option(name: .long, help: "别处保存的回执、检查点或见证状态，可重复 · A receipt, checkpoint or witness state kept elsewhere.")
  var known: [String] = []
  @Flag(name: .long, help: "以 JSON 输出 · Print JSON.") var json = false

  func run() async throws {
    let checkpoints = try KnownCheckpoints.read(known)
    let address = try database.address()
    let engine = try await DataDirectory.readingSealed(data, address)
    let report: LogAudit.Report
    do { report = try await LogAudit(engine).report(knowing: checkpoints) } catch {
      CommandFailure.explain(
        data, Phrase(zh: "读不出日志（\(error)）。", en: "The log cannot be read (\(error))."),
        Phrase(zh: "请从备份恢复数据库，再运行一次。", en: "Restore the database from a backup, then run again."))
      throw ExitCode(2)
    }
    try await engine.close()
    if json { print(try JSONText.of(Answer(report))) } else { show(report) }
    guard report.isSound else { throw ExitCode(1) }
  }

  private func show(_ report: LogAudit.Report) {
    for fault in report.faults {
      CommandFailure.explain(
        data, fault,
        Phrase(
          zh: "请保全现场，交审计部门，并与备份和见证人比对。", en: "Preserve the data, call the auditor, compare with backups and witnesses.")
      )
    }
    print(
      """
      \(report.isSound ? "无误 · Sound" : "被改动 · Altered")
      事件 \(report.events)，其中已删除内容 \(report.erased)；检查点 \(report.checkpoints)；尚未签名 \(report.unsigned)
      \(report.events) events, \(report.erased) of them erased; \(report.checkpoints) checkpoints; \
      \(report.unsigned) not yet signed
      root \(report.root.hex)
      """)
  }

  private struct Answer: Encodable {
    let sound: Bool
    let events: Int
    let erased: Int
    let checkpoints: Int
    let unsigned: Int
    let root: String
    let faults: [Phrase]

    init(_ report: LogAudit.Report) {
      sound = report.isSound
      events = report.events
      erased = report.erased
      checkpoints = report.checkpoints
      unsigned = report.unsigned
      root = report.root.hex
      faults = report.faults
    }
  }
}
