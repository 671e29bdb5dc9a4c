import ArgumentParser
import Foundation
import MerkleLog
import Records
import Standards

/// `duixian audit rotate-key [--data DIR]`
struct AuditRotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate-key",
    abstract: "更换日志的签名密钥 · Replace the log's signing key.",
    discussion: """
      旧密钥签最后一个检查点，并为新密钥签名；平台运行时也可以用。以前的回执继续有效。更换后请公布新指纹。
      The old key signs a last checkpoint and the new key; also beside a running platform. Receipts issued before stay
      good. Publish the new fingerprint. Exit status: 0 done, 1 not this folder's key, 2 unusable.
      """)

  @Option(name: .long, help: "数据目录 · The data directory.") var data = "./data"
  @OptionGroup var database: DatabaseOption
  @OptionGroup var masterKey: KeyOption
  @Flag(name: .long, help: "以 JSON 输出 · Print JSON.") var json = false

  func run() async throws {
    let address = try database.address()
    let engine = try await DataDirectory.engine(data, address, key: masterKey.path)
    let notary = Notary(engine, file: LogKeyFile(path: data + "/log/key"), machine: { DataDirectory.now })
    do {
      guard try await LogBook(engine).keys() != nil else { throw Notary.Fault.anotherKey(fingerprint: "") }
      try await notary.open(naming: "")
      let key = try await notary.rotate()
      print(
        json
          ? try JSONText.of(["key": key.text, "fingerprint": key.fingerprint])
          : "新密钥指纹 · New fingerprint: \(key.fingerprint)")
    } catch is Notary.Fault {
      CommandFailure.explain(
        data,
        Phrase(
          zh: "这个目录里没有日志现在的密钥，或日志与签名不符。", en: "The log's present key is not in this folder, or the log was altered."),
        Phrase(
          zh: "请在持有密钥的节点上运行；先运行 duixian audit verify。",
          en: "Run it on the node that holds the key; run duixian audit verify first."))
      throw ExitCode(1)
    } catch {
      CommandFailure.explain(
        data, Phrase(zh: "密钥没有更换（\(error)）。", en: "The key was not replaced (\(error))."),
        Phrase(zh: "请检查 log/key 的权限（600）和磁盘。", en: "Check the mode of log/key (600) and the disk."))
      throw ExitCode(2)
    }
    try await engine.close()
  }
}
