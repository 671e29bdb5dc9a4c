import ArgumentParser
import Foundation
import Records
import Standards

/// `duixian migrate`: brings a data directory's schema up to date.
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "把数据库升级到本程序的版本 · Bring the database up to this program's schema.",
    discussion: "先停止服务并备份。退出码：0 完成，1 数据库比程序新，2 目录不可用 · Exit codes: 0 done, 1 newer than the program, 2 unusable.")

  @Option(name: .long, help: "数据目录 · The data directory.")
  var data = "./data"

  @Flag(name: .long, help: "以 JSON 输出 · Print JSON.")
  var json = false

  func run() async throws {
    let engine = try await DataDirectory.engine(data)
    do {
      let applied = try await Schema(engine).migrate(at: DataDirectory.now)
      let steps = applied.map { "\"\($0)\"" }.joined(separator: ",")
      print(
        json
          ? #"{"version":\#(Schema.expected),"applied":[\#(steps)]}"#
          : applied.isEmpty
            ? "已是最新版本 \(Schema.expected) · Up to date at version \(Schema.expected)."
            : "已升级：\(applied.joined(separator: "、")) · Applied.")
    } catch StorageFault.schema(let found, let expected) {
      DataDirectory.explainSchema(data, found: found, expected: expected)
      throw ExitCode(1)
    }
    try engine.close()
  }
}
