import Foundation
import PolicyCore
import Testing

/// One change to the sound folder, and the fault it must cause at a certain place.
struct PolicyBreak: Sendable, CustomTestStringConvertible {
  let code: String
  let file: String
  let text: String
  let with: String
  /// The fault's file, where it is not the changed one.
  let elsewhere: String?
  /// The fault stands where this text first starts in the changed file.
  let at: String
  let severity: FaultSeverity

  init(
    _ code: String, in file: String, _ text: String, _ with: String, at: String, of elsewhere: String? = nil,
    _ severity: FaultSeverity = .error
  ) {
    (self.code, self.file, self.text, self.with, self.at) = (code, file, text, with, at)
    (self.elsewhere, self.severity) = (elsewhere, severity)
  }

  var testDescription: String { "\(code): \(with.prefix(60))" }

  /// The folder with the change made at the text's first place; without the cases of other files, which take long.
  func sources() throws -> [SourceFile] {
    var sources = try PolicyFixture.sources().filter { !$0.path.hasPrefix("cases/") || $0.path == file }
    let index = try #require(sources.firstIndex { $0.path == file })
    let range = try #require(sources[index].text.range(of: text), "“\(text)” does not stand in \(file)")
    let changed = sources[index].text.replacingCharacters(in: range, with: with)
    sources[index] = SourceFile(path: file, text: changed)
    return sources
  }

  /// Line and column of ``at``, counted from 1 in characters.
  func place(in sources: [SourceFile]) throws -> (line: Int, column: Int) {
    let text = try #require(sources.first { $0.path == elsewhere ?? file }).text
    let range = try #require(text.range(of: at), "“\(at)” does not stand in \(elsewhere ?? file)")
    let before = text[..<range.lowerBound]
    let line = before.count { $0 == "\n" } + 1
    let start = before.lastIndex(of: "\n").map { text.index(after: $0) } ?? text.startIndex
    return (line, text.unicodeScalars.distance(from: start, to: range.lowerBound) + 1)
  }
}
