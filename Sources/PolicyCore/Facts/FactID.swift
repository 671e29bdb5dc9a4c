/// The ASCII name of a fact, level first: `org.kind`, `project.mode`, `expense.settled`.
package struct FactID: RawRepresentable, Hashable, Codable, Sendable, ExpressibleByStringLiteral, CodingKeyRepresentable
{
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ text: String) { self.rawValue = text }
  package init(stringLiteral value: String) { self.rawValue = value }

  /// The record the fact lives in: `project` of `project.mode`.
  package var record: String { rawValue.firstIndex(of: ".").map { String(rawValue[..<$0]) } ?? "" }
  /// The field inside the record: `mode` of `project.mode`.
  package var field: String {
    rawValue.firstIndex(of: ".").map { String(rawValue[rawValue.index(after: $0)...]) } ?? rawValue
  }
}

extension FactID: Comparable, CustomStringConvertible {
  package static func < (a: FactID, b: FactID) -> Bool { a.rawValue < b.rawValue }
  package var description: String { rawValue }
}
