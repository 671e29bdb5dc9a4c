import ArgumentParser
import Foundation
import Records
import Standards

/// `duixian backup DIR`: saves a running installation, sealed with the operator's key.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "备份正在运行的平台，加密 · Back a running platform up, encrypted.",
    discussion: """
      数据库取同一时刻的全部内容，材料只补备份目录里没有的。完整落盘以后备份才有名字。
      The rows of one moment, and the files that DIR lacks; a backup has its name only when all of it is on disk.
      退出码：0 完成，1 没有备份成，2 参数或目录不可用 · Exit codes: 0 done, 1 no backup was made, 2 unusable.
      """)

  @Argument(help: "备份目录 · The folder of the backups.")
  var folder: String

  @Option(name: .long, help: "数据目录 · The data directory.")
  var data = "./data"

  @OptionGroup var database: DatabaseOption

  @OptionGroup var key: BackupKeyOption

  @Flag(name: .long, help: "密钥文件不存在时新建 · Make the key file when it is not there.")
  var makeKey = false

  @Flag(name: .long, help: "连同平台自己的密钥文件一起备份 · With the installation's own key files.")
  var withKeys = false

  @Flag(name: .long, help: "以 JSON 输出 · Print JSON.")
  var json = false

  func run() async throws {
    let began = ContinuousClock.now
    let moment = DataDirectory.now
    do {
      let target = try BackupFolder(path: folder, key: try key.key(for: folder, making: makeKey))
      let engine = try await DataDirectory.readingSealed(data, database.address())
      let backup = Backup(of: data, engine: engine, blobs: try BlobStore(root: data + "/blobs"), into: target)
      let report = try await backup.run(at: moment, withKeys: withKeys)
      try await engine.close()
      show(report, seconds: (ContinuousClock.now - began) / .seconds(1))
    } catch { throw BackupKeyOption.explained(error, folder) }
  }

  private func show(_ report: Backup.Report, seconds: Double) {
    let apart = report.previous.map { Double(report.moment.milliseconds - $0.milliseconds) / 1000 }
    if json {
      let fields = [
        #""snapshot":"\#(report.snapshot)""#, #""moment":"\#(report.moment)""#, #""rows":\#(report.rows)"#,
        #""lastSequence":\#(report.lastSequence)"#, #""files":\#(report.blobs)"#, #""newFiles":\#(report.newBlobs)"#,
        #""bytes":\#(report.bytes)"#, #""seconds":\#(BackupKeyOption.text(seconds))"#,
        #""rpoSeconds":\#(apart.map(BackupKeyOption.text) ?? "null")"#,
        #""keyFiles":[\#(report.keyFiles.map { "\"\($0)\"" }.joined(separator: ","))]"#,
      ]
      print("{\(fields.joined(separator: ","))}")
      return
    }
    let interval = apart.map {
      "上一份在 \(BackupKeyOption.text($0)) 秒前 · the one before is \(BackupKeyOption.text($0)) s older"
    }
    print(
      """
      备份完成 · Backed up: \(report.snapshot)
        \(report.rows) 行，到第 \(report.lastSequence) 个事件 · rows, to event \(report.lastSequence)
        \(report.blobs) 个材料，新增 \(report.newBlobs) 个 · files, \(report.newBlobs) new; \(report.bytes) bytes written
        RPO: \(report.moment) 之前确认的都在 · what was acknowledged before is in it; \
      \(interval ?? "这是第一份 · this is the first")
        用时 · took \(BackupKeyOption.text(seconds)) s
      """)
    if !report.keyFiles.isEmpty {
      print("  含密钥文件 · with key files: \(report.keyFiles.joined(separator: ", "))")
    }
  }
}
