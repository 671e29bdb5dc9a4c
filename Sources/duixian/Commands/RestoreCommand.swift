import ArgumentParser
import Foundation
import Records
import Standards

/// `duixian restore DIR`: brings a backup back to where nothing is, or only reads it through.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "从备份恢复，或只检查备份 · Restore a backup, or only check it.",
    discussion: """
      只恢复到空目录和空数据库，SQLite 与 PostgreSQL 可以互换。逐行、逐个材料核对，并由事件重建查询表比较以后才算完成。
      Into an empty directory and an empty database of either engine. It is done only when every row and every file is
      found right and the projections are what the events say.
      退出码：0 完成，1 没有恢复，2 参数或目录不可用 · Exit codes: 0 done, 1 not restored, 2 unusable.
      """)

  @Argument(help: "备份目录 · The folder of the backups.")
  var folder: String

  @Option(name: .long, help: "恢复到的数据目录 · The data directory to restore into.")
  var data = "./data"

  @OptionGroup var database: DatabaseOption

  @OptionGroup var key: BackupKeyOption

  @OptionGroup var master: KeyOption

  @Option(help: "哪一份；不填为最新 · Which one; the newest without it.")
  var snapshot: String?

  @Flag(name: .long, help: "只读一遍并核对，不写入 · Read and verify all of it; write nothing.")
  var check = false

  @Option(name: .long, help: "政策目录 · The policies' directory.")
  var policies = "Policies"

  @Flag(name: .long, help: "以 JSON 输出 · Print JSON.")
  var json = false

  func run() async throws {
    let began = ContinuousClock.now
    do {
      let restore = try Restore(
        from: try BackupFolder(path: folder, key: try key.key(for: folder)), snapshot: snapshot)
      let report = check ? try await restore.check() : try await restored(restore)
      show(report, seconds: (ContinuousClock.now - began) / .seconds(1))
    } catch { throw BackupKeyOption.explained(error, check ? folder : data) }
  }

  private func restored(_ restore: Restore) async throws -> Restore.Report {
    try await restore.run(into: data, database.address(), at: DataDirectory.now) { engine, folder in
      let file = MasterKeyFile(path: master.path ?? MasterKeyFile.path(in: folder))
      let vaulted = VaultEngine(engine, vault: try Vault(file))
      try await DataKeys(vaulted).check()
      return try await Rebuild(vaulted, world: DataDirectory.world(vaulted, policies: policies)).check()
    }
  }

  private func show(_ report: Restore.Report, seconds: Double) {
    let age = Double(DataDirectory.now.milliseconds - report.moment.milliseconds) / 1000
    if json {
      let fields = [
        #""snapshot":"\#(report.snapshot)""#, #""moment":"\#(report.moment)""#, #""rows":\#(report.rows)"#,
        #""lastSequence":\#(report.lastSequence)"#, #""files":\#(report.blobs)"#, #""bytes":\#(report.bytes)"#,
        #""rpoSeconds":\#(BackupKeyOption.text(age))"#, #""rtoSeconds":\#(BackupKeyOption.text(seconds))"#,
        #""restored":\#(!check)"#,
      ]
      print("{\(fields.joined(separator: ","))}")
      return
    }
    let last = report.lastEventAt.map { "（\($0)）" } ?? ""
    print(
      """
      \(check ? "备份完好 · The backup is sound" : "已恢复并核对 · Restored and verified"): \(report.snapshot)
        \(report.rows) 行，到第 \(report.lastSequence) 个事件\(last) · rows, to event \(report.lastSequence)
        \(report.blobs) 个材料 · files, \(report.bytes) bytes, every digest right
        RPO: 备份时刻 \(report.moment)，距今 \(BackupKeyOption.text(age)) 秒 · \
      what was acknowledged in the \(BackupKeyOption.text(age)) s since then is not in it
        \(check ? "用时 · took" : "RTO: 用时 · took") \(BackupKeyOption.text(seconds)) s
      """)
  }
}
