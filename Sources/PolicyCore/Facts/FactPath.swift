/// A fact of one certain project or expense line; both are `nil` for a fact of the application.
package struct FactPath: Hashable, Codable, Sendable, Comparable, CustomStringConvertible {
  package let fact: FactID
  package let project: String?
  package let expense: String?

  package init(_ fact: FactID, project: String? = nil, expense: String? = nil) {
    self.fact = fact
    self.project = project
    self.expense = expense
  }

  package static func < (a: FactPath, b: FactPath) -> Bool {
    (a.project ?? "", a.expense ?? "", a.fact) < (b.project ?? "", b.expense ?? "", b.fact)
  }

  /// `org.kind`, `p1/project.mode`, `p1/e2/expense.settled`.
  package var description: String { [project, expense, fact.rawValue].compactMap { $0 }.joined(separator: "/") }
}
