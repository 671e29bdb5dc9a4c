import ArgumentParser
import Foundation
import Records
import SMCrypto
import Standards

/// `duixian migrate`: brings a database's schema up to date, or everything in it to another database.
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "升级数据库，或把全部记录搬到另一个数据库 · Bring the database up to date, or all of it to another one.",
    discussion: """
      不带 --from/--to：升级到本程序的版本。先停止服务并备份。
      --from … --to …：把全部记录搬到一个空数据库，逐表比较，并核对日志的根；加密的内容原样搬走，文件和主密钥文件不动，新服务仍用同一个 --data。
      Without --from and --to: this program's schema. Stop the platform and back up first.
      With them: everything into an empty database, compared table by table and by the log's root; what is sealed stays
      sealed, and the files and the key file stay where they are.
      退出码：0 完成，1 数据库比程序新，或目标不空、结果不一致，2 不可用 · Exit codes: 0 done, 1 newer than the program, \
      or the target is not empty or not the same afterwards, 2 unusable.
      """)

  @Option(name: .long, help: "数据目录 · The data directory.")
  var data = "./data"

  @OptionGroup var database: DatabaseOption
  @OptionGroup var key: KeyOption

  @Option(help: "从哪里搬，例如 sqlite:data · Where from, such as sqlite:data.")
  var from: String?

  @Option(help: "搬到哪里，例如 postgres://duixian@db/duixian · Where to.")
  var to: String?

  @Flag(name: .long, help: "以 JSON 输出 · Print JSON.")
  var json = false

  func validate() throws {
    guard (from == nil) == (to == nil) else {
      throw ValidationError("--from 与 --to 要一起用 · Give --from and --to together.")
    }
  }

  func run() async throws {
    if let from, let to {
      try await move(from: try DatabaseOption.address(from), to: try DatabaseOption.address(to))
    } else {
      report(try await upgrade(try database.address()))
    }
  }

  /// The schema, and what an older version left in clear.
  private func upgrade(_ address: DatabaseAddress) async throws -> [String] {
    try DataDirectory.demandFile(data, address)
    do {
      let archive = try await Archive(
        directory: data, database: address, migratingAt: DataDirectory.now, key: key.path)
      if let path = archive.madeKeyFile { DataDirectory.announce(key: path) }
      let applied = archive.appliedSteps
      try await archive.engine.close()
      return applied
    } catch let fault as VaultFault {
      CommandFailure.explain(data, fault.reason, fault.remedy)
      throw ExitCode(2)
    } catch StorageFault.schema(let found, let expected) {
      throw newer(address, found, expected)
    } catch { throw DataDirectory.unusable(data, address, error) }
  }

  private func newer(_ address: DatabaseAddress, _ found: Int, _ expected: Int) -> ExitCode {
    DataDirectory.explainSchema(DataDirectory.place(data, address), found: found, expected: expected)
    return ExitCode(1)
  }

  private func report(_ applied: [String]) {
    let steps = applied.map { "\"\($0)\"" }.joined(separator: ",")
    print(
      json
        ? #"{"version":\#(Schema.expected),"applied":[\#(steps)]}"#
        : applied.isEmpty
          ? "已是最新版本 \(Schema.expected) · Up to date at version \(Schema.expected)."
          : "已升级：\(applied.joined(separator: "、")) · Applied.")
  }

  private func move(from: DatabaseAddress, to: DatabaseAddress) async throws {
    let source = try await DataDirectory.readingSealed(data, from)
    let target: any Engine
    do { target = try await to.engine(directory: data) } catch {
      CommandFailure.explain(
        to.description, Phrase(zh: "无法打开目标数据库（\(error)）。", en: "The target cannot be opened (\(error))."),
        Phrase(zh: "请先建好空数据库，见 Docs/Operations.md。", en: "Create an empty database first: Docs/Operations.md."))
      throw ExitCode(2)
    }
    do { _ = try await Schema(target).migrate(at: DataDirectory.now) } catch StorageFault.schema(
      let found, let expected)
    { throw newer(to, found, expected) }
    do { show(try await DatabaseMove(from: source, to: target).run()) } catch let fault as DatabaseMove.Fault {
      explain(fault, from, to)
      throw ExitCode(1)
    }
    try await source.close()
    try await target.close()
  }

  private func explain(_ fault: DatabaseMove.Fault, _ from: DatabaseAddress, _ to: DatabaseAddress) {
    switch fault {
    case .notEmpty(let table):
      CommandFailure.explain(
        to.description, Phrase(zh: "目标数据库的表 \(table) 不是空的。", en: "The target's table \(table) is not empty."),
        Phrase(zh: "请换一个空数据库。", en: "Use an empty database."))
    case .differs(let tables):
      let names = tables.joined(separator: ", ")
      CommandFailure.explain(
        from.description, Phrase(zh: "搬完后这些表不一致：\(names)。", en: "These tables differ afterwards: \(names)."),
        Phrase(zh: "请停止服务，清空目标，再搬一次。", en: "Stop the platform, empty the target and move again."))
    case .anotherRoot:
      CommandFailure.explain(
        from.description,
        Phrase(zh: "由搬到的记录算出的日志根与原来的不同。", en: "The log's root computed from what arrived is another."),
        Phrase(zh: "请先核验原数据库：duixian audit verify。", en: "Check the source first: duixian audit verify."))
    case .altered(let fault):
      CommandFailure.explain(
        from.description, fault,
        Phrase(
          zh: "两边一样，但原记录已被改动：duixian audit verify。", en: "Both agree, but the source was altered: duixian audit verify."
        ))
    }
  }

  private func show(_ outcome: DatabaseMove.Outcome) {
    let (digest, root) = (outcome.digest, outcome.root.hex)
    if json {
      let tables = digest.tables.map { #""\#($0.name)":{"rows":\#($0.rows),"sm3":"\#($0.digest)"}"# }
      print(
        #"{"rows":\#(digest.rows),"events":\#(outcome.size),"root":"\#(root)","tables":{\#(tables.joined(separator: ","))}}"#
      )
      return
    }
    for table in digest.tables where table.rows > 0 { print("\(table.name)\t\(table.rows)\t\(table.digest)") }
    print("两边一致，共 \(digest.rows) 行 · Both hold the same \(digest.rows) rows.")
    print("日志的根 · The log's root: \(outcome.size) \(root)")
  }
}
