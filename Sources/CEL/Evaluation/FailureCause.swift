/// Why an evaluation has no value.
package indirect enum FailureCause: Error, Hashable, Sendable {
  case overflow
  case divisionByZero
  case noSuchKey(String)
  case noSuchField(String, on: Kind)
  case outOfBounds(index: String, count: Int)
  case noSuchOverload(String, [Kind])
  case unbound(String)
  case unknownFunction(String)
  case unconvertible(String, to: Kind)
  case outOfRange(Kind)
  case repeatedKey(String)
  case unsupportedKey(Kind)
  case badPattern(String)
  case badFormat(String)
  case badZone(String)
  case badChoice(String, of: [String])
  case emptyOptional
  case budgetExhausted
}
