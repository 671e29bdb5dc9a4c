package import Casework
package import Standards

/// Which cases a person wants to see, in which order.
package struct Worklist: Hashable, Sendable {
  package enum Assignee: Hashable, Sendable {
    case anybody, nobody
    case account(AccountID)
  }

  package enum Order: String, Hashable, Sendable, CaseIterable {
    /// The most urgent first; those without a deadline last.
    case deadline
    /// The last touched first.
    case updated
  }

  package var programme: String?
  package var round: String?
  /// Empty: all.
  package var stages: Set<Stage> = []
  /// Names of states; empty: all.
  package var states: Set<String> = []
  package var assignee = Assignee.anybody
  package var enterprise: EnterpriseID?
  package var flag: CaseFlag?
  package var dueBy: CivilDate?
  /// Part of the name, the credit code or the application number.
  package var search = ""
  package var order = Order.deadline

  package init(programme: String? = nil, round: String? = nil, stages: Set<Stage> = []) {
    self.programme = programme
    self.round = round
    self.stages = stages
  }

  /// Where a page ends: opaque text for the link to the next.
  package struct Cursor: Hashable, Sendable {
    let key: String
    let id: String

    package var text: String { "\(key)~\(id)" }

    package init?(_ text: String) {
      guard let mark = text.firstIndex(of: "~") else { return nil }
      key = String(text[..<mark])
      id = String(text[text.index(after: mark)...])
    }

    init(key: String, id: String) {
      self.key = key
      self.id = id
    }
  }

  package struct Page: Hashable, Sendable {
    package let rows: [CaseRow]
    /// `nil` on the last page.
    package let next: Cursor?
  }
}

extension Worklist {
  /// Matches `text` anywhere; its own wildcards are taken literally.
  static func pattern(_ text: String) -> String {
    let escaped = text.lowercased().map { "%_\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    return "%\(escaped)%"
  }
}
