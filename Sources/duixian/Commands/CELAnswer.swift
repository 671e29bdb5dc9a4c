import CEL
import Foundation
import Standards

/// The machine-readable answer of `duixian cel eval --json`.
struct CELAnswer: Encodable {
  let outcome: String
  var value: String?
  var type: String
  var unknown: [String]?
  var error: String?
  let reads: [String]

  init(_ outcome: Outcome, _ program: Program) {
    type = program.resultType.description
    reads = program.references.sorted()
    switch outcome {
    case .value(let value):
      self.outcome = "value"
      self.value = value.text
    case .unknown(let paths):
      self.outcome = "unknown"
      unknown = paths.sorted()
    case .failure(let failure):
      self.outcome = "error"
      error = failure.cause.message.en
    }
  }

  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}
