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
      DIR is one policy's folder or the folder of all. Every fault of every file, programme and round is printed with \
      file, line, column and remedy, errors and warnings alike; a file that is no YAML keeps no other from being checked.
      Exit status: 0 sound (warnings may stand), 1 errors found (with --strict: or warnings), 2 nothing could be read.
      """)

  @Argument(help: "文件夹 · the folder") var folder = "Policies"
  @Flag(name: .long, help: "输出 JSON · print JSON") var json = false
  @Flag(name: .long, help: "警告也算不通过 · warnings fail, too") var strict = false

  func run() async throws {
    let checks = try PolicySelection.programmes(in: folder).map { programme in
      PolicyLoading.check(slug: programme.slug, sources: programme.sources) { SHA256.digest(of: $0).hex }
    }
    let shared = PolicyLoading.disagreements(checks.flatMap(\.policies))
    let errors = checks.reduce(shared.count) { $0 + $1.errors.count }
    let warnings = checks.reduce(0) { $0 + $1.warnings.count }
    if json {
      let answer = Answer(
        errors: errors, warnings: warnings, programmes: checks.map(Answer.Programme.init), shared: shared)
      print(try JSONText.of(answer))
    } else {
      for check in checks {
        for fault in check.faults { print(line(fault, in: check.slug + "/")) }
        for policy in check.policies {
          let cases = check.casesByRound[policy.round.id] ?? 0
          print("\(policy.roundKey): \(cases) 个案例全部符合 · all \(cases) cases hold")
        }
      }
      for fault in shared { print(line(fault, in: "")) }
    }
    guard errors > 0 || warnings > 0 else { return }
    CommandFailure.explain(
      folder,
      Phrase(zh: "\(errors) 处错误，\(warnings) 处警告。", en: "\(errors) errors, \(warnings) warnings."),
      errors > 0
        ? Phrase(zh: "按提示逐处改正；有错误的政策不会被加载。", en: "Correct each as told; a policy with errors is not loaded.")
        : Phrase(zh: "警告不妨碍加载，请逐条核对。", en: "Warnings do not stop it from being loaded; look at each."))
    if errors > 0 || strict { throw ExitCode(1) }
  }

  private func line(_ fault: PolicyFault, in folder: String) -> String {
    let kind =
      switch fault.severity {
      case .error: Phrase(zh: "错误", en: "error")
      case .warning: Phrase(zh: "警告", en: "warning")
      }
    return "\(folder)\(fault.file):\(fault.line):\(fault.column): \(kind.zh) [\(fault.code)] \(fault.message.zh)"
      + "\(fault.remedy.zh) · \(kind.en): \(fault.message.en) \(fault.remedy.en)"
  }

  private struct Answer: Encodable {
    let format = 1
    let errors: Int
    let warnings: Int
    let programmes: [Programme]
    /// What programmes that share a pot disagree on.
    let shared: [PolicyFault]

    struct Programme: Encodable {
      let policy: String
      let rounds: [Round]
      let cases: Int
      let faults: [PolicyFault]

      init(_ check: PolicyCheck) {
        policy = check.slug
        rounds = check.rounds.map { id in
          Round(
            round: id, hash: check.policies.first { $0.round.id == id }?.hash, cases: check.casesByRound[id] ?? 0)
        }
        cases = check.cases
        faults = check.faults
      }
    }

    /// Without a hash the round does not load.
    struct Round: Encodable {
      let round: String
      let hash: String?
      /// Embedded cases run for this round.
      let cases: Int
    }

    private enum CodingKeys: String, CodingKey { case format, errors, warnings, programmes, shared }
  }
}
