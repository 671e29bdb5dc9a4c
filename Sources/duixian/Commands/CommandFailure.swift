import ArgumentParser
import Foundation
import Standards

/// How a command says that it was given something it cannot use.
enum CommandFailure {
  /// One line on standard error: what happened and what to do, Chinese first.
  static func explain(_ place: String, _ message: Phrase, _ remedy: Phrase) {
    let line = "\(place): \(message.zh)\(remedy.zh) · \(message.en) \(remedy.en)\n"
    FileHandle.standardError.write(Data(line.utf8))
  }

  /// Reads a file, or standard input for `-`, and decodes it; exits with 2 when either fails.
  static func reading<Result>(_ path: String, _ decode: (Data) throws -> Result) throws -> Result {
    let content: Data
    do {
      content =
        path == "-"
        ? try FileHandle.standardInput.readToEnd() ?? Data() : try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      explain(
        path, Phrase(zh: "无法读取文件。", en: "The file cannot be read."),
        Phrase(zh: "请检查路径和权限。", en: "Check the path and its permissions."))
      throw ExitCode(2)
    }
    do {
      return try decode(content)
    } catch {
      explain(
        path, Phrase(zh: "文件内容不符合格式（\(error)）。", en: "The file has another form (\(error))."),
        Phrase(zh: "请检查 JSON。", en: "Check the JSON."))
      throw ExitCode(2)
    }
  }
}
