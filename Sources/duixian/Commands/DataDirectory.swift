import ArgumentParser
import Foundation
import Records
import Standards

/// The data directory as the offline commands open it.
enum DataDirectory {
  static var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

  /// Exits with 2 when there is no database.
  static func engine(_ directory: String) async throws -> SQLiteEngine {
    let path = directory + "/duixian.sqlite"
    guard FileManager.default.fileExists(atPath: path) else {
      CommandFailure.explain(
        directory, Phrase(zh: "这个目录里没有数据库。", en: "There is no database in this directory."),
        Phrase(zh: "请用 --data 指明数据目录。", en: "Name the data directory with --data."))
      throw ExitCode(2)
    }
    do { return try await SQLiteEngine(path: path) } catch {
      CommandFailure.explain(
        path, Phrase(zh: "无法打开数据库（\(error)）。", en: "The database cannot be opened (\(error))."),
        Phrase(zh: "请检查权限和磁盘。", en: "Check permissions and the disk."))
      throw ExitCode(2)
    }
  }

  /// For commands that only read, beside a running platform or without one. Exits with 2 when there is no database of
  /// this program's schema.
  static func reading(_ directory: String) async throws -> SQLiteEngine {
    let path = directory + "/duixian.sqlite"
    guard FileManager.default.fileExists(atPath: path) else {
      CommandFailure.explain(
        directory, Phrase(zh: "这个目录里没有数据库。", en: "There is no database in this directory."),
        Phrase(zh: "请用 --data 指明数据目录。", en: "Name the data directory with --data."))
      throw ExitCode(2)
    }
    do {
      let engine = try SQLiteEngine(reading: path)
      let found = try await Schema(engine).recordedVersion()
      guard found == Schema.expected else {
        explainSchema(directory, found: found, expected: Schema.expected)
        throw ExitCode(2)
      }
      return engine
    } catch let exit as ExitCode { throw exit } catch {
      CommandFailure.explain(
        path, Phrase(zh: "无法读取数据库（\(error)）。", en: "The database cannot be read (\(error))."),
        Phrase(zh: "请检查权限和磁盘；损坏的数据库请从备份恢复。", en: "Check permissions and the disk; restore a damaged one from a backup.")
      )
      throw ExitCode(2)
    }
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
