import ArgumentParser
import Foundation
import Records
import Standards

/// `duixian rebuild`: makes the projections again from the events.
struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "由事件重建全部查询表 · Make every projection again from the events.",
    discussion: "退出码：0 完成且一致，1 --check 发现不一致，2 目录不可用 · Exit codes: 0 done, 1 --check found differences, 2 unusable.")

  @Option(name: .long, help: "数据目录 · The data directory.")
  var data = "./data"

  @OptionGroup var database: DatabaseOption
  @OptionGroup var key: KeyOption

  @Option(name: .long, help: "政策目录 · The policies' directory.")
  var policies = "Policies"

  @Flag(name: .long, help: "只比较，不改动 · Compare only; change nothing.")
  var check = false

  @Flag(name: .long, help: "以 JSON 输出 · Print JSON.")
  var json = false

  func run() async throws {
    let engine = try await DataDirectory.engine(data, database.address(), key: key.path)
    let rebuild = Rebuild(engine, world: try await DataDirectory.world(engine, policies: policies))
    if check { try await compare(rebuild) } else { try await replace(rebuild) }
    try await engine.close()
  }

  private func replace(_ rebuild: Rebuild) async throws {
    let tally = try await rebuild.run()
    print(
      json
        ? #"{"events":\#(tally.events),"streams":\#(tally.streams)}"#
        : "已由 \(tally.events) 个事件重建 · Rebuilt from \(tally.events) events in \(tally.streams) streams.")
  }

  private func compare(_ rebuild: Rebuild) async throws {
    let differing = try await rebuild.check()
    if json {
      print(#"{"differing":[\#(differing.map { "\"\($0)\"" }.joined(separator: ","))]}"#)
    } else if differing.isEmpty {
      print("查询表与事件一致 · The projections are what the events say.")
    }
    guard !differing.isEmpty else { return }
    CommandFailure.explain(
      data,
      Phrase(
        zh: "这些表与事件不一致：\(differing.joined(separator: "、"))。",
        en: "These tables differ from the events: \(differing.joined(separator: ", "))."),
      Phrase(zh: "请运行 duixian rebuild。", en: "Run duixian rebuild."))
    throw ExitCode(1)
  }
}
