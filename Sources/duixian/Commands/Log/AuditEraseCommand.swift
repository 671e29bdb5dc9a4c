import ArgumentParser
import Foundation
import Records
import Standards

/// `duixian audit erase STREAM [--data DIR]`
struct AuditEraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "删除未提交申报的内容 · Erase what an unsubmitted application says.",
    discussion: """
      事件的内容和盐被删除，叶子保留：日志和所有其他证明继续成立，核验时显示“已删除”。请先停止平台。
      The bodies and salts of its events go, the leaves stay: the log and every other proof still hold, and verifiers
      say "erased". Stop the platform first. Exit status: 0 done, 1 not allowed, 2 unusable.
      """)

  @Argument(help: "例如 case:01J… · Such as case:01J…") var stream: String
  @Option(name: .long, help: "数据目录 · The data directory.") var data = "./data"
  @OptionGroup var database: DatabaseOption
  @OptionGroup var key: KeyOption
  @Option(name: .long, help: "政策目录 · The policies' directory.") var policies = "Policies"

  func run() async throws {
    guard let id = StreamID(stream) else {
      CommandFailure.explain(
        stream, Phrase(zh: "这不是事件流。", en: "This is no stream."),
        Phrase(zh: "写成 case:编号 的样子。", en: "Write it like case:ID."))
      throw ExitCode(2)
    }
    let address = try database.address()
    let engine = try await DataDirectory.engine(data, address, key: key.path)
    do {
      let world = try await DataDirectory.world(engine, policies: policies)
      let count = try await EventErasure(engine, world: world).erase(id)
      print("已删除 \(count) 个事件的内容 · Erased the content of \(count) events.")
    } catch EventErasure.Fault.noSuchStream {
      CommandFailure.explain(
        stream, Phrase(zh: "没有这个事件流。", en: "There is no such stream."),
        Phrase(zh: "请核对编号。", en: "Check the id."))
      throw ExitCode(1)
    } catch EventErasure.Fault.inUse {
      CommandFailure.explain(
        stream,
        Phrase(zh: "只有从未提交的申报可以整件删除内容。", en: "Only an application that was never submitted can be erased whole."),
        Phrase(
          zh: "已提交的，请删除主体的数据密钥：duixian erase。", en: "Of a submitted one, erase the subject's data key: duixian erase."))
      throw ExitCode(1)
    }
    try await engine.close()
  }
}
