import ArgumentParser
import Foundation
import MerkleLog
import Standards

/// `duixian witness URL --state FILE [--once | --every S]`
struct WitnessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "witness",
    abstract: "见证一本日志 · Witness a log.",
    discussion: """
      记住看到的检查点，每次核对新检查点是否在旧的基础上增长；发现分叉、回退或换钥就拒绝并写下证据。请在另一台
      机器、由另一方运行。
      Remembers the checkpoints it saw and checks that each new one grows out of the last; refuses a fork, a log that
      shrank or replaced keys, and writes down the evidence. Run it elsewhere, by somebody else.
      退出码：0 一致，1 发现分叉等（证据在 FILE.evidence-…json），2 无法读取 · Exit status: 0 consistent, 1 a fork or the
      like (evidence in FILE.evidence-…json), 2 unreadable.
      """)

  @Argument(help: "网站地址，例如 https://zcdx.example.cn · The site's address.") var url: String
  @Option(name: .long, help: "状态文件 · The file to remember in.") var state: String
  @Option(name: .long, help: "第一次看时要求的密钥指纹 · The fingerprint to insist on.") var key: String?
  @Flag(name: .long, help: "只看一次（默认）· Look once, the default.") var once = false
  @Option(name: .long, help: "每隔几秒看一次 · Seconds between two looks.") var every: Int?
  @Flag(name: .long, help: "以 JSON 输出 · Print JSON.") var json = false

  func validate() throws {
    guard !(once && every != nil) else {
      throw ValidationError("--once 与 --every 只能用一个 · Give --once or --every, not both.")
    }
    guard every ?? 1 > 0 else { throw ValidationError("--every 至少 1 秒 · --every is at least 1 second.") }
  }

  func run() async throws {
    let log = try RemoteLog(url)
    var known = try remembered()
    while true {
      do {
        known = try await look(log, known)
      } catch let fault as RemoteLog.Fault {
        CommandFailure.explain(
          url, Phrase(zh: "读不到日志（\(fault)）。", en: "The log cannot be read (\(fault))."),
          Phrase(zh: "请检查地址和网络。", en: "Check the address and the network."))
        if every == nil { throw ExitCode(2) }
      }
      guard let every else { return }
      try await Task.sleep(for: .seconds(every))
    }
  }

  private func remembered() throws -> WitnessState? {
    guard FileManager.default.fileExists(atPath: state) else { return nil }
    return try CommandFailure.reading(state) { try JSONDecoder().decode(WitnessState.self, from: $0) }
  }

  private func look(_ log: RemoteLog, _ known: WitnessState?) async throws -> WitnessState {
    let seen = try await log.state()
    switch try await Witness(known: known).look(at: seen, { try await log.hashes($0, in: $1) }) {
    case .consistent(let state, let size):
      try insist(on: state)
      try write(state, to: self.state)
      print(
        json
          ? #"{"verdict":"consistent","size":\#(size)}"#
          : "一致 · Consistent: \(size) \(known == nil ? "（首次 · first look）" : "")")
      return state
    case .evidence(let evidence):
      let path = "\(state).evidence-\(Int(Date().timeIntervalSince1970)).json"
      try write(evidence, to: path)
      if json { print(#"{"verdict":"\#(evidence.kind.rawValue)","evidence":"\#(path)"}"#) }
      CommandFailure.explain(
        url, evidence.kind.words,
        Phrase(zh: "证据已写入 \(path)，请交审计部门。", en: "The evidence is in \(path); hand it to the auditor."))
      throw ExitCode(1)
    case .unreadable:
      throw RemoteLog.Fault.unreadable("log/checkpoint")
    }
  }

  /// The key the office published must be one of the log's.
  private func insist(on state: WitnessState) throws {
    guard let key, KeyChain(state.keys)?.links.contains(where: { $0.key.has(fingerprint: key) }) != true else { return }
    CommandFailure.explain(
      url, Phrase(zh: "日志的密钥不是给定的那把。", en: "The log's key is not the one given."),
      Phrase(zh: "请与办事机构核对指纹。", en: "Compare the fingerprint with the office."))
    throw ExitCode(1)
  }

  private func write(_ value: some Encodable, to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do { try encoder.encode(value).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
      CommandFailure.explain(
        path, Phrase(zh: "无法写入。", en: "It cannot be written."),
        Phrase(zh: "请检查路径、权限和磁盘。", en: "Check the path, permissions and the disk."))
      throw ExitCode(2)
    }
  }
}

extension ForkEvidence.Kind {
  fileprivate var words: Phrase {
    switch self {
    case .forked: Phrase(zh: "日志分叉：新检查点不是由旧检查点增长而来。", en: "The log forked: it does not grow out of what was signed.")
    case .shrunk: Phrase(zh: "日志变短了。", en: "The log shrank.")
    case .keysReplaced: Phrase(zh: "日志的密钥被替换。", en: "The log's keys were replaced.")
    case .unsigned: Phrase(zh: "检查点的签名无效。", en: "The checkpoint's signature does not hold.")
    }
  }
}
