import ArgumentParser
import Foundation
import PolicyCore
import SMCrypto
import Standards

/// The policies as data.
struct PolicyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "政策文件 · The policy folders.", subcommands: [PolicyCheckCommand.self])
}

/// `duixian policy check [DIR]`
struct PolicyCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "加载、检查并运行内嵌案例 · Load, check and run the embedded cases.",
    discussion: """
      DIR is one policy's folder or the folder of all. Every fault is printed with file, line, column and remedy.
      Exit status: 0 sound, 1 faults found, 2 nothing could be read.
      """)

  @Argument(help: "文件夹 · the folder") var folder = "Policies"
  @Flag(name: .long, help: "输出 JSON · print JSON") var json = false

  func run() async throws {
    let programmes = try PolicySelection.programmes(in: folder)
    var answers: [Answer] = []
    for programme in programmes {
      let rounds = PolicyLoading.rounds(in: programme.sources)
      for round in rounds.isEmpty ? [""] : rounds { answers.append(check(programme, round: round)) }
    }
    if json { print(try JSONText.of(answers)) }
    guard answers.allSatisfy(\.faults.isEmpty) else {
      let count = answers.reduce(0) { $0 + $1.faults.count }
      CommandFailure.explain(
        folder, Phrase(zh: "发现 \(count) 处问题。", en: "\(count) faults found."),
        Phrase(zh: "按提示逐处改正。", en: "Correct each as told."))
      throw ExitCode(1)
    }
  }

  private func check(_ programme: PolicySelection.Programme, round: String) -> Answer {
    let answer: Answer
    do throws(PolicyFaults) {
      let policy = try PolicyLoading.compile(slug: programme.slug, sources: programme.sources, round: round) {
        SHA256.digest(of: $0).hex
      }
      answer = Answer(
        policy: programme.slug, round: round, cases: PolicyLoading.caseCount(in: programme.sources), hash: policy.hash,
        faults: [])
    } catch {
      answer = Answer(
        policy: programme.slug, round: round, cases: PolicyLoading.caseCount(in: programme.sources), hash: nil,
        faults: error.faults)
    }
    guard !json else { return answer }
    for fault in answer.faults {
      let place = "\(programme.slug)/\(fault.file):\(fault.line):\(fault.column)"
      print("\(place): \(fault.message.zh)\(fault.remedy.zh) · \(fault.message.en) \(fault.remedy.en)")
    }
    if answer.faults.isEmpty {
      print("\(answer.policy)/\(answer.round): \(answer.cases) 个案例全部符合 · all \(answer.cases) cases hold")
    }
    return answer
  }

  private struct Answer: Encodable {
    let policy: String
    let round: String
    let cases: Int
    let hash: String?
    let faults: [PolicyFault]
  }
}
