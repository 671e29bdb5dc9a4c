package import Standards

/// Why what is sealed cannot be opened, or nothing be sealed.
package enum VaultFault: Error, Hashable, Sendable {
  /// The data is sealed and the key file is not there.
  case keyFileMissing(String)
  /// Others than the owner may read the key file.
  case keyFileOpen(String, mode: Int)
  /// It is no file of keys.
  case keyFileUnreadable(String)
  case keyFileUnwritable(String)
  /// The file's keys are not those that the data was sealed with.
  case otherKey(String)
  /// A data key is wrapped with a version that the file does not hold.
  case versionMissing(Int)
  /// Data keys are still wrapped with the version, or it is the newest.
  case versionInUse(Int)
  /// The database was opened without a vault.
  case noVault
  /// A sealed value was altered or moved.
  case altered(String)
}

extension VaultFault {
  package var reason: Phrase {
    switch self {
    case .keyFileMissing(let path): Phrase(zh: "找不到主密钥文件 \(path)。", en: "The key file \(path) is not there.")
    case .keyFileOpen(let path, let mode):
      Phrase(
        zh: "主密钥文件 \(path) 的权限是 \(String(mode, radix: 8))，别人也能读。",
        en: "The key file \(path) has mode \(String(mode, radix: 8)): others can read it.")
    case .keyFileUnreadable(let path): Phrase(zh: "\(path) 不是主密钥文件。", en: "\(path) is no file of master keys.")
    case .keyFileUnwritable(let path):
      Phrase(zh: "主密钥文件 \(path) 写不进去。", en: "The key file \(path) cannot be written.")
    case .otherKey(let path):
      Phrase(zh: "\(path) 不是这份数据的主密钥。", en: "The data was sealed with another key than \(path).")
    case .versionMissing(let version): Phrase(zh: "主密钥文件缺第 \(version) 版。", en: "The key file lacks version \(version).")
    case .versionInUse(let version): Phrase(zh: "第 \(version) 版主密钥还在使用。", en: "Version \(version) is still in use.")
    case .noVault: Phrase(zh: "打开数据库时没有给出主密钥。", en: "The database was opened without a key.")
    case .altered(let place): Phrase(zh: "加密内容被改动过（\(place)）。", en: "A sealed value was altered (\(place)).")
    }
  }

  package var remedy: Phrase {
    switch self {
    case .keyFileMissing, .otherKey, .versionMissing:
      Phrase(
        zh: "请把备份的主密钥文件放回原处，或用 --key 指明它。没有主密钥，加密的内容无法恢复。",
        en: "Put the copy of the key file back, or name it with --key. Without it what is sealed is lost.")
    case .keyFileOpen(let path, _): Phrase(zh: "请运行 chmod 600 \(path)。", en: "Run chmod 600 \(path).")
    case .keyFileUnreadable: Phrase(zh: "请检查 --key 指向的文件。", en: "Check the file that --key names.")
    case .keyFileUnwritable: Phrase(zh: "请检查目录的权限和磁盘。", en: "Check the folder's permissions and the disk.")
    case .versionInUse: Phrase(zh: "请先运行 duixian keys rotate。", en: "Run duixian keys rotate first.")
    case .noVault: Phrase(zh: "请用 --key 指明主密钥文件。", en: "Name the key file with --key.")
    case .altered: Phrase(zh: "请从备份恢复数据库。", en: "Restore the database from a backup.")
    }
  }
}

extension VaultFault: CustomStringConvertible {
  package var description: String { "\(reason.zh) \(reason.en)" }
}
