internal import Standards

/// What came out for each application of a chunk.
package struct AwardColumns: Sendable {
  /// The conditions in the order of the document, which is that of ``outcome(_:of:)``.
  package internal(set) var conditions: [String] = []
  package internal(set) var applications = 0
  /// One stretch for each condition.
  var outcomes: [UInt8] = []
  /// Fen; the award is somewhere from `low` to `high`, both the same where all is known.
  package internal(set) var low: [Int64] = []
  package internal(set) var high: [Int64] = []
  /// 2 where the cap leaves less than the sum.
  var capped: [UInt8] = []
  /// 255 where the row engine had to settle the application.
  var leftOver: [UInt8] = []

  package init() {}

  /// A project's condition is that of all projects together; without projects it does not apply.
  package func outcome(_ condition: Int, of application: Int) -> OutcomeRank {
    OutcomeRank(rawValue: outcomes[condition * applications + application]) ?? .failed
  }

  package func award(_ application: Int) -> MoneyRange {
    MoneyRange(low: Money(fen: low[application]), high: Money(fen: high[application]))
  }

  package func isCapped(_ application: Int) -> Bool { capped[application] == 2 }
  package func isByRow(_ application: Int) -> Bool { leftOver[application] != 0 }
  /// How many applications the row engine settled.
  package var byRow: Int { leftOver.reduce(0) { $0 + ($1 == 0 ? 0 : 1) } }

  /// The outcomes of one condition, one byte for each application: ``OutcomeRank`` raw values.
  package func ranks(_ condition: Int) -> ArraySlice<UInt8> {
    outcomes[condition * applications..<(condition + 1) * applications]
  }

  mutating func prepare(conditions: [String], applications: Int) {
    self.conditions = conditions
    self.applications = applications
    AwardColumns.resize(&outcomes, to: applications * conditions.count)
    AwardColumns.resize(&low, to: applications)
    AwardColumns.resize(&high, to: applications)
    AwardColumns.resize(&capped, to: applications)
    leftOver = [UInt8](repeating: 0, count: applications)
  }

  private static func resize<Element: ExpressibleByIntegerLiteral>(_ array: inout [Element], to count: Int) {
    if array.count > count { array.removeLast(array.count - count) }
    if array.count < count { array += [Element](repeating: 0, count: count - array.count) }
  }
}
