package import PolicyCore

/// The reviewer's own filing beside the applicant's, with the reasons for what differs.
package struct Worksheet: Hashable, Sendable {
  /// `nil` until the substantive review begins.
  package internal(set) var reviewed: Filing?
  package internal(set) var reasons: [FactPath: DifferenceReason] = [:]
  package internal(set) var conditions: [ConditionKey: ConditionDecision] = [:]
  package internal(set) var supplementAsked = false

  /// Answers on which reviewer and applicant differ, but for those that a decided condition settles.
  package func differences(from filing: Filing) -> [FactPath] {
    guard let reviewed else { return [] }
    let settled = Set(conditions.values.flatMap(\.settles).compactMap(\.path))
    let mine = Dictionary(reviewed.answers.map { ($0.path, $0.value) }, uniquingKeysWith: { a, _ in a })
    let theirs = Dictionary(filing.answers.map { ($0.path, $0.value) }, uniquingKeysWith: { a, _ in a })
    let order = filing.answers.map(\.path) + reviewed.answers.map(\.path).filter { theirs[$0] == nil }
    return order.filter { mine[$0] != theirs[$0] && !settled.contains($0) }
  }

  package func unexplained(from filing: Filing) -> [FactPath] {
    differences(from: filing).filter { reasons[$0] == nil }
  }
}
