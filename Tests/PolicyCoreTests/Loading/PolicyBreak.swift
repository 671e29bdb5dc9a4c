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

  /// The rules, and the changed file if it is none of them, with the change made at the text's first place.
  func sources() throws -> [SourceFile] {
    var sources = try PolicyFixture.rules()
    if !sources.contains(where: { $0.path == file }) {
      sources += try PolicyFixture.sources().filter { $0.path == file }
    }
    return try applied(to: sources)
  }

  /// The small policy of the fuzzer with the change made.
  func smallSources() throws -> [SourceFile] { try applied(to: PolicyFixture.fuzzed()) }

  private func applied(to sources: [SourceFile]) throws -> [SourceFile] {
    var sources = sources
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
