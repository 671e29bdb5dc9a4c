import ArgumentParser
import Foundation
import MerkleLog
import Records
import Standards

/// `duixian audit export DIR [--data DIR]`
struct AuditExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "把日志导出为文件 · Write the log as files.",
    discussion: """
      写出 key、checkpoints 和 events.jsonl，供 Docs/verify.py 独立核验。其中有事件的内容：只交给有权查阅的人。
      Writes key, checkpoints and events.jsonl for Docs/verify.py. They hold what the events say: for authorised
      readers only. Exit status: 0 done, 2 unusable.
      """)

  @Argument(help: "新建的目录 · A directory to make.") var directory: String
  @Option(name: .long, help: "数据目录 · The data directory.") var data = "./data"
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let address = try database.address()
    let engine = try await DataDirectory.readingSealed(data, address)
    do {
      let files = FileManager.default
      try files.createDirectory(
        atPath: directory, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      let path = directory + "/events.jsonl"
      guard files.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
        let file = FileHandle(forWritingAtPath: path)
      else { throw CocoaError(.fileWriteUnknown) }
      let papers = try await LogFiles(engine).export { event, leaf in
        try file.write(contentsOf: try Self.line(event, leaf))
      }
      try file.close()
      try Data(papers.keys.utf8).write(to: URL(fileURLWithPath: directory + "/key"))
      try Data(papers.checkpoints.utf8).write(to: URL(fileURLWithPath: directory + "/checkpoints"))
    } catch {
      CommandFailure.explain(
        directory, Phrase(zh: "写不出日志（\(error)）。", en: "The log cannot be written (\(error))."),
        Phrase(
          zh: "请给一个还不存在的目录，并检查权限和磁盘。", en: "Name a directory that does not exist yet; check permissions and the disk."))
      throw ExitCode(2)
    }
    try await engine.close()
    print("已导出 · Written: \(directory)")
  }

  private static func line(_ event: LoggedEvent, _ leaf: String) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var line =
      event.isErased ? try encoder.encode(Erased(sequence: event.sequence, leaf: leaf)) : try encoder.encode(event)
    line.append(0x0A)
    return line
  }

  private struct Erased: Encodable {
    let sequence: Int
    let leaf: String
  }
}
