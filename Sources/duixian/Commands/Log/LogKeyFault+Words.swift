import Records
import Standards

extension LogKeyFile.Fault {
  var words: (what: Phrase, remedy: Phrase) {
    switch self {
    case .openToOthers(_, let mode):
      (
        Phrase(zh: "日志的签名密钥别人也能读（权限 \(mode)）。", en: "Others may read the log's signing key (mode \(mode))."),
        Phrase(
          zh: "请改成 600；若可能已泄露，随后运行 duixian audit rotate-key。",
          en: "Set it to 600; if it may have leaked, run duixian audit rotate-key then.")
      )
    case .unreadable:
      (
        Phrase(zh: "日志的签名密钥读不出来。", en: "The log's signing key cannot be read."),
        Phrase(zh: "请从备份恢复这个文件，或检查权限。", en: "Restore the file from a backup, or check its owner and mode.")
      )
    case .cannotWrite(_, let code):
      (
        Phrase(zh: "日志的签名密钥写不进去（errno \(code)）。", en: "The log's signing key cannot be written (errno \(code))."),
        Phrase(zh: "请检查数据目录的权限和磁盘。", en: "Check the data folder's mode and the disk.")
      )
    }
  }
}
