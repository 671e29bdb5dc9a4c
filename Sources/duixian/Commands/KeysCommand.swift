import ArgumentParser
import Foundation
import Records
import Standards

/// `duixian keys list | rotate | forget`: the operator's keys.
struct KeysCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "主密钥 · The keys that everything sealed depends on.",
    subcommands: [KeysListCommand.self, KeysRotateCommand.self, KeysForgetCommand.self],
    defaultSubcommand: KeysListCommand.self)
}

struct KeyOptions: ParsableArguments {
  @Option(name: .long, help: "数据目录 · The data directory.") var data = "./data"
  @OptionGroup var database: DatabaseOption
  @OptionGroup var key: KeyOption
  @Flag(name: .long, help: "以 JSON 输出 · Print JSON.") var json = false

  /// Runs with the data's keys; explains what the vault refuses and exits with 2.
  func run(_ body: (VaultEngine) async throws -> Void) async throws {
    let engine = try await DataDirectory.engine(data, database.address(), key: key.path)
    do { try await body(engine) } catch let fault as VaultFault {
      CommandFailure.explain(data, fault.reason, fault.remedy)
      throw ExitCode(2)
    }
    try await engine.close()
  }
}

struct KeysListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "各版本主密钥和用它包裹的数据密钥数 · The versions and how many data keys each wraps.")

  @OptionGroup var options: KeyOptions

  func run() async throws {
    try await options.run { engine in
      let tally = try await DataKeys(engine).tally()
      if options.json {
        let versions = tally.versions.map {
          #"{"version":\#($0.number),"newest":\#($0.isNewest),"held":\#($0.isHeld),"dataKeys":\#($0.dataKeys)}"#
        }
        print(#"{"versions":[\#(versions.joined(separator: ","))],"erased":\#(tally.erased)}"#)
        return
      }
      for version in tally.versions {
        let mark = version.isNewest ? "当前 newest" : version.isHeld ? "旧 older" : "缺失 MISSING"
        print("v\(version.number)\t\(mark)\t数据密钥 data keys \(version.dataKeys)")
      }
      print("已删除 erased: \(tally.erased)")
    }
  }
}

struct KeysRotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: "生成新版主密钥并重新包裹全部数据密钥 · Add a key and wrap every data key with it.",
    discussion: """
      平台可以照常运行，加密的内容一个字节也不改。之后请再备份主密钥文件。
      The platform may be running; nothing sealed is rewritten. Copy the key file again afterwards.
      """)

  @OptionGroup var options: KeyOptions

  func run() async throws {
    try await options.run { engine in
      let isTerminal = isatty(2) == 1
      let (version, keys) = try await DataKeys(engine).rotate { done in
        if isTerminal { FileHandle.standardError.write(Data("\r\(done)".utf8)) }
      }
      if isTerminal { FileHandle.standardError.write(Data("\r".utf8)) }
      print(
        options.json
          ? #"{"version":\#(version),"dataKeys":\#(keys)}"#
          : "已换用第 \(version) 版主密钥，重新包裹 \(keys) 个数据密钥 · Version \(version) wraps \(keys) data keys.")
    }
  }
}

struct KeysForgetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "从主密钥文件删除不再使用的版本 · Take a version that wraps nothing out of the key file.",
    discussion: "旧备份里用它包裹的数据密钥从此打不开 · Data keys in old backups that it wraps can then be opened no more.")

  @Argument(help: "版本号 · The version.") var version: Int
  @OptionGroup var options: KeyOptions

  func run() async throws {
    try await options.run { engine in
      try await DataKeys(engine).forget(version)
      print(options.json ? #"{"forgotten":\#(version)}"# : "已删除第 \(version) 版 · Version \(version) is forgotten.")
    }
  }
}
