import ArgumentParser
import Casework
import Foundation
import Records
import Standards

/// `duixian erase SUBJECT --reason …`: erases what is kept about one person, body, filing or objector.
struct EraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "按申请删除一个主体的个人信息 · Erase what is kept about one subject, on request.",
    discussion: """
      SUBJECT 写成 account:账号ID、enterprise:统一社会信用代码、case:申报ID 或 objection:异议ID。删除的是这个主体的数据密钥，
      不能恢复；事件、金额和决定不变，页面显示“已按申请删除”。材料文件不在其内。
      The subject's data key is destroyed; that cannot be undone. Events, amounts and decisions stay; pages say so.
      Files handed in are not touched.
      退出码：0 完成，1 现在不能删除，2 目录或密钥不可用 · Exit codes: 0 done, 1 not possible now, 2 unusable.
      """)

  @Argument(help: "主体 · The subject.") var subject: String
  @Option(name: .long, help: "理由，记入事件 · Why; it is recorded.") var reason: String
  @Option(name: .long, help: "政策目录 · The policies' directory.") var policies = "Policies"
  @OptionGroup var options: KeyOptions

  func run() async throws {
    try await options.run { engine in
      do {
        guard let subject = SealedSubject(typed: subject) else { throw ErasureFault.nothingKept(subject) }
        let office = Office(engine, world: try await DataDirectory.world(engine, policies: policies))
        try await office.erase(subject, reason: reason, by: .system)
      } catch let fault as ErasureFault {
        CommandFailure.explain(subject, fault.reason, fault.remedy)
        throw ExitCode(1)
      } catch let refusal as Refusal {
        CommandFailure.explain(subject, refusal.reason, refusal.remedy)
        throw ExitCode(1)
      }
      print(options.json ? #"{"erased":true}"# : "已删除 · Erased: \(subject)")
    }
  }
}
