import ArgumentParser
import Foundation
import Records
import Standards

/// `--database URL`, alike for every command that opens an installation.
struct DatabaseOption: ParsableArguments {
  @Option(
    help: """
      数据库：postgres://… 或 sqlite:路径；不填则用数据目录里的 SQLite，也可以放在环境变量 DUIXIAN_DATABASE 里 · \
      The database, postgres://… or sqlite:PATH; without it the SQLite of the data directory. DUIXIAN_DATABASE may name \
      it too.
      """)
  var database: String?

  /// Exits with 2 for text that names no database.
  func address() throws -> DatabaseAddress {
    guard let text = database ?? ProcessInfo.processInfo.environment["DUIXIAN_DATABASE"], !text.isEmpty else {
      return .sqlite(path: nil)
    }
    return try DatabaseOption.address(text)
  }

  static func address(_ text: String) throws -> DatabaseAddress {
    if let address = DatabaseAddress(text) { return address }
    CommandFailure.explain(
      "--database", Phrase(zh: "这不是数据库地址。", en: "This names no database."),
      Phrase(zh: "请写成 postgres://用户@主机/库名 或 sqlite:路径。", en: "Write postgres://user@host/name or sqlite:PATH."))
    throw ExitCode(2)
  }
}
