import ArgumentParser
import Foundation
import MerkleLog
import Standards

/// `duixian verify RECEIPT.json [--key FINGERPRINT] [--json]`
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "离线核验回执 · Check a receipt, offline.",
    discussion: """
      核验页面上下载的 receipt.json：内容是否与日志一致、证明是否通到签名的检查点。不连网络。
      Checks a receipt.json downloaded from a page: that its content is what was logged and that its proof leads to a
      signed checkpoint. Needs no network. Docs/verify.py does the same without this program.
      退出码：0 成立，1 不成立，2 无法读取 · Exit status: 0 it holds, 1 it does not, 2 unreadable.
      """)

  @Argument(help: "回执文件，- 为标准输入 · The receipt; - for standard input.") var receipt: String
  @Option(name: .long, help: "办事机构公布的密钥指纹 · The key's fingerprint, as the office published it.") var key: String?
  @Flag(name: .long, help: "以 JSON 输出 · Print JSON.") var json = false

  func run() throws {
    let given = try CommandFailure.reading(receipt) { try JSONDecoder().decode(Receipt.self, from: $0) }
    let check = ReceiptCheck(given, trusting: key)
    if json {
      print(try JSONText.of(Answer(given, check)))
    } else {
      for finding in check.findings { print("\(finding.isWell ? "✓" : "✗") \(finding.words.zh) · \(finding.words.en)") }
    }
    switch check.verdict {
    case .holds: if !json { conclude(check) }
    case .broken:
      CommandFailure.explain(
        receipt, Phrase(zh: "回执不成立。", en: "The receipt does not hold."),
        Phrase(
          zh: "请重新下载；仍不成立的，请把这个文件交给审计部门。", en: "Download it again; if it still fails, hand this file to the auditor."))
      throw ExitCode(1)
    case .unreadable:
      CommandFailure.explain(
        receipt, Phrase(zh: "这不是回执。", en: "This is no receipt."),
        Phrase(zh: "请选择从页面下载的 receipt.json。", en: "Choose a receipt.json downloaded from a page."))
      throw ExitCode(2)
    }
  }

  private func conclude(_ check: ReceiptCheck) {
    guard let checkpoint = check.checkpoint, let fingerprint = check.key?.fingerprint else { return }
    print(
      """
      成立 · It holds.  \(checkpoint.origin)  \(checkpoint.moment)
      密钥指纹 · Key fingerprint: \(fingerprint)
      """)
    guard key == nil else { return }
    print("请与办事机构公布的指纹核对（--key）· Compare it with the one the office published (--key).")
  }

  private struct Answer: Encodable {
    struct Line: Encodable {
      let ok: Bool
      let zh: String
      let en: String
    }
    let verdict: String
    let findings: [Line]
    let origin: String?
    let size: Int?
    let time: String?
    let key: String?
    let erased: [Int]
    let events: [LoggedEvent]

    init(_ receipt: Receipt, _ check: ReceiptCheck) {
      verdict = check.verdict.rawValue
      findings = check.findings.map { Line(ok: $0.isWell, zh: $0.words.zh, en: $0.words.en) }
      origin = check.checkpoint?.origin
      size = check.checkpoint?.size
      time = check.checkpoint?.moment.description
      key = check.key?.fingerprint
      erased = check.erased
      events = check.verdict == .holds ? receipt.proofs.compactMap(\.event) : []
    }
  }
}
