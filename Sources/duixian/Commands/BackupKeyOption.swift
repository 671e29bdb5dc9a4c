import ArgumentParser
import Foundation
import Records
import Standards

/// `--backup-key FILE`, alike for saving and for bringing back.
struct BackupKeyOption: ParsableArguments {
  @Option(
    help: """
      备份密钥文件，权限 600，也可以放在环境变量 DUIXIAN_BACKUP_KEY 里；请另存一份，不要放在备份目录 · \
      The file of the backups' key, mode 600; DUIXIAN_BACKUP_KEY may name it. Keep a copy apart from the backups.
      """)
  var backupKey: String?

  /// - Throws: `BackupFault`; exits with 2 when no file was named.
  func key(for folder: String, making: Bool = false) throws -> BackupKey {
    guard let path = backupKey ?? ProcessInfo.processInfo.environment["DUIXIAN_BACKUP_KEY"], !path.isEmpty else {
      CommandFailure.explain(
        "--backup-key", Phrase(zh: "没有指明备份密钥文件。", en: "No file of the backups' key is named."),
        Phrase(
          zh: "请用 --backup-key 指明；第一次备份加 --make-key 新建。", en: "Name one; --make-key makes the first."))
      throw ExitCode(2)
    }
    let (file, root) = (Self.resolved(path), Self.resolved(folder))
    guard !file.hasPrefix(root + "/") else { throw BackupFault.keyInside(path) }
    guard making, !FileManager.default.fileExists(atPath: path) else { return try BackupKey(path: path) }
    let key = try BackupKey.make(at: path)
    let words = """
      已生成备份密钥 \(path)（权限 600）。请立即另存一份，不要放在备份旁边：没有它，任何备份都打不开。
      The backups' key \(path) was made (mode 600). Copy it now, apart from the backups: without it none of them opens.

      """
    FileHandle.standardError.write(Data(words.utf8))
    return key
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  /// Says what happened, and gives the exit to leave with.
  static func explained(_ error: any Error, _ place: String) -> any Error {
    switch error {
    case let exit as ExitCode: return exit
    case let fault as BackupFault: CommandFailure.explain(place, fault.reason, fault.remedy)
    case let fault as VaultFault: CommandFailure.explain(place, fault.reason, fault.remedy)
    case StorageFault.schema(let found, let expected):
      DataDirectory.explainSchema(place, found: found, expected: expected)
    default:
      CommandFailure.explain(
        place, Phrase(zh: "没有完成（\(error)）。", en: "It was not done (\(error))."),
        Phrase(zh: "请检查磁盘空间、权限和数据库，再运行一次。", en: "Check the disk, its permissions and the database; run it again."))
    }
    return ExitCode(1)
  }

  /// Seconds with two decimals.
  static func text(_ seconds: Double) -> String { String(format: "%.2f", seconds) }
}
