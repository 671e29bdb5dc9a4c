package import Standards

/// Why a backup could not be made or brought back.
package enum BackupFault: Error, Hashable, Sendable {
  case keyMissing(String)
  /// Others than the owner may read the key file.
  case keyOpen(String, mode: Int)
  case keyUnreadable(String)
  case keyUnwritable(String)
  /// The key lies in the backup that it is to protect.
  case keyInside(String)
  /// The folder's backups were made with another key.
  case otherKey(String)
  /// The folder holds no snapshot, or not the one that was named.
  case noSnapshot(String)
  /// A file of the backup that is not there.
  case missing(String)
  /// A file of the backup that was altered, cut off, exchanged or made with another key.
  case damaged(String)
  /// A form that this program does not know.
  case unreadable(String)
  /// Where the backup is to go there is something already.
  case occupied(String)
  /// Of the named tables other rows arrived than were saved.
  case differs([String])
  /// The projections that came back are not what the events say.
  case projections([String])
  /// A material of the record that the platform itself does not have, or has damaged.
  case material(String)
}

extension BackupFault {
  package var reason: Phrase {
    switch self {
    case .keyMissing(let path): Phrase(zh: "找不到备份密钥 \(path)。", en: "The backup key \(path) is not there.")
    case .keyOpen(let path, let mode):
      Phrase(
        zh: "备份密钥 \(path) 的权限是 \(String(mode, radix: 8))，别人也能读。",
        en: "The backup key \(path) has mode \(String(mode, radix: 8)): others can read it.")
    case .keyUnreadable(let path): Phrase(zh: "\(path) 不是备份密钥。", en: "\(path) is no backup key.")
    case .keyUnwritable(let path):
      Phrase(zh: "无法新建备份密钥 \(path)。", en: "The backup key \(path) cannot be made.")
    case .keyInside(let path): Phrase(zh: "备份密钥 \(path) 放在备份目录里。", en: "The key \(path) lies in the backup itself.")
    case .otherKey(let path):
      Phrase(zh: "\(path) 里的备份用的是另一个密钥。", en: "The backups in \(path) were made with another key.")
    case .noSnapshot(let path): Phrase(zh: "\(path) 里没有这个备份。", en: "There is no such backup in \(path).")
    case .missing(let path): Phrase(zh: "备份缺少文件 \(path)。", en: "The backup lacks \(path).")
    case .damaged(let path):
      Phrase(
        zh: "备份文件 \(path) 不完整或被改动过。", en: "The backup's \(path) was altered, cut off or exchanged.")
    case .unreadable(let what): Phrase(zh: "看不懂备份的内容（\(what)）。", en: "The backup's content cannot be read (\(what)).")
    case .occupied(let place): Phrase(zh: "\(place) 已有数据。", en: "\(place) holds something already.")
    case .differs(let tables):
      Phrase(
        zh: "这些表恢复后与备份不一致：\(tables.joined(separator: "、"))。",
        en: "These tables came back other than they were saved: \(tables.joined(separator: ", ")).")
    case .projections(let tables):
      Phrase(
        zh: "恢复后这些表与事件不一致：\(tables.joined(separator: "、"))。",
        en: "These tables differ from the events that came back: \(tables.joined(separator: ", ")).")
    case .material(let hash):
      Phrase(zh: "平台自己的材料 \(hash) 缺失或损坏。", en: "The platform's own file \(hash) is missing or damaged.")
    }
  }

  package var remedy: Phrase {
    switch self {
    case .keyMissing:
      Phrase(
        zh: "请用 --backup-key 指明它；第一次备份加 --make-key 新建。", en: "Name it with --backup-key; --make-key makes the first.")
    case .keyOpen(let path, _): Phrase(zh: "请运行 chmod 600 \(path)。", en: "Run chmod 600 \(path).")
    case .keyUnreadable, .otherKey: Phrase(zh: "请指明当时的密钥文件。", en: "Name the key file of that time.")
    case .keyUnwritable: Phrase(zh: "请检查目录权限，或换一个不存在的文件名。", en: "Check the folder, or name a file that is not there.")
    case .keyInside: Phrase(zh: "请把密钥放到别处。", en: "Keep the key elsewhere.")
    case .noSnapshot:
      Phrase(zh: "请检查目录，或不填 --snapshot 使用最新的一份。", en: "Check the folder; without --snapshot the newest is used.")
    case .missing, .damaged:
      Phrase(zh: "请用另一份备份；在运行的平台上再备份一次会补齐缺失的材料。", en: "Use another backup; on a running platform, back up again.")
    case .unreadable: Phrase(zh: "请用做备份的程序版本或更新的版本。", en: "Use the program that made it, or a newer one.")
    case .occupied: Phrase(zh: "请恢复到空目录和空数据库。", en: "Restore into an empty directory and an empty database.")
    case .differs: Phrase(zh: "请清空目标，再恢复一次。", en: "Empty the target and restore again.")
    case .projections: Phrase(zh: "请运行 duixian rebuild，并查明原因。", en: "Run duixian rebuild and find out why.")
    case .material: Phrase(zh: "请先从更早的备份补回它。", en: "Bring it back from an earlier backup first.")
    }
  }
}

extension BackupFault: CustomStringConvertible {
  package var description: String { "\(reason.zh) \(reason.en)" }
}
