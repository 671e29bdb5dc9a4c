import ArgumentParser
import Foundation
import Records
import Standards

/// The data directory as the offline commands open it.
enum DataDirectory {
  static var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

  /// Exits with 2 when there is no database of this program's schema, or its key is not to be had.
  static func engine(_ directory: String, _ address: DatabaseAddress, key: String?) async throws -> VaultEngine {
    try demandFile(directory, address)
    do {
      return try await vaulted(try await address.engine(directory: directory), directory, address, key)
    } catch let exit as ExitCode { throw exit } catch { throw unusable(directory, address, error) }
  }

  /// For commands that only read, beside a running platform or without one. Exits with 2 as above.
  static func reading(_ directory: String, _ address: DatabaseAddress, key: String?) async throws -> VaultEngine {
    let engine = try await readingSealed(directory, address)
    do { return try await vaulted(engine, directory, address, key) } catch let exit as ExitCode { throw exit } catch {
      throw unusable(directory, address, error)
    }
  }

  /// As above, for what needs no key: sealed values are handed on as they are.
  static func readingSealed(_ directory: String, _ address: DatabaseAddress) async throws -> any Engine {
    try demandFile(directory, address)
    do {
      let engine = try await address.reader(directory: directory)
      try await demandSchema(engine, directory, address)
      return engine
    } catch let exit as ExitCode { throw exit } catch { throw unusable(directory, address, error) }
  }

  /// What messages call it: the directory, or the server without its password.
  static func place(_ directory: String, _ address: DatabaseAddress) -> String {
    if case .sqlite(path: nil) = address { directory } else { address.description }
  }

  static func demandFile(_ directory: String, _ address: DatabaseAddress) throws {
    guard case .sqlite(let path) = address,
      !FileManager.default.fileExists(atPath: path ?? directory + "/duixian.sqlite")
    else { return }
    CommandFailure.explain(
      place(directory, address), Phrase(zh: "这里没有数据库。", en: "There is no database here."),
      Phrase(zh: "请用 --data 指明数据目录，或用 --database 指明数据库。", en: "Name the data directory with --data, or --database."))
    throw ExitCode(2)
  }

  static func unusable(_ directory: String, _ address: DatabaseAddress, _ error: any Error) -> ExitCode {
    let remedy: Phrase
    switch address {
    case .sqlite:
      remedy = Phrase(
        zh: "请检查权限和磁盘；损坏的数据库请从备份恢复。", en: "Check permissions and the disk; restore a damaged one from a backup.")
    case .postgres:
      remedy = Phrase(
        zh: "请检查地址、账号和服务器，见 Docs/Operations.md。",
        en: "Check the address, the account and the server: Docs/Operations.md.")
    }
    CommandFailure.explain(
      place(directory, address),
      Phrase(zh: "无法打开数据库（\(error)）。", en: "The database cannot be opened (\(error))."), remedy)
    return ExitCode(2)
  }

  private static func demandSchema(
    _ engine: any Engine, _ directory: String, _ address: DatabaseAddress
  ) async throws {
    let found = try await Schema(engine).recordedVersion()
    guard found == Schema.expected else {
      explainSchema(place(directory, address), found: found, expected: Schema.expected)
      throw ExitCode(2)
    }
  }

  /// Exits with 2 when the key file is missing, readable by others, or another's.
  private static func vaulted(
    _ engine: any Engine, _ directory: String, _ address: DatabaseAddress, _ key: String?
  ) async throws -> VaultEngine {
    try await demandSchema(engine, directory, address)
    do {
      let vaulted = VaultEngine(engine, vault: try Vault(MasterKeyFile(path: key ?? MasterKeyFile.path(in: directory))))
      try await DataKeys(vaulted).check()
      return vaulted
    } catch let fault as VaultFault {
      CommandFailure.explain(directory, fault.reason, fault.remedy)
      throw ExitCode(2)
    }
  }

  /// On standard error: standard output may be read by a program.
  static func announce(key path: String) {
    let words = """
      已生成主密钥文件 \(path)（权限 600）。银行账号、电话、姓名等都用它加密：请立即另存一份，不要和数据备份放在一起；丢失后无法恢复。
      The key file \(path) was made (mode 600). Accounts, telephones and names are sealed with it: copy it now, apart
      from the backups of the data; what is sealed with a lost key is lost.

      """
    FileHandle.standardError.write(Data(words.utf8))
  }

  static func explainSchema(_ directory: String, found: Int, expected: Int) {
    CommandFailure.explain(
      directory,
      Phrase(zh: "数据库版本是 \(found)，本程序需要 \(expected)。", en: "The schema is \(found); this program needs \(expected)."),
      found < expected
        ? Phrase(zh: "请先运行 duixian migrate。", en: "Run duixian migrate first.")
        : Phrase(zh: "请换用更新的程序。", en: "Use a newer program."))
  }
}

extension DataDirectory {
  /// The policies' side of the world: the versions in the record; the folder's for data older than the record of
  /// versions. Exits with 2 when they do not load.
  static func world(_ engine: any Engine, policies folder: String) async throws -> World {
    let recorded = try await PolicyShelf.recorded(in: engine)
    if !recorded.all.isEmpty { return World(now: { now }, policies: recorded) }
    do {
      return World(now: { now }, policies: PolicyShelf(try PolicyFiles(root: folder).compileAll()))
    } catch {
      CommandFailure.explain(
        folder, Phrase(zh: "无法读取政策文件（\(error)）。", en: "The policies cannot be loaded (\(error))."),
        Phrase(
          zh: "请用 --policies 指明目录，并运行 duixian policy check。", en: "Name them with --policies; run duixian policy check."
        ))
      throw ExitCode(2)
    }
  }
}
