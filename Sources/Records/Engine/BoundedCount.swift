/// How many there are; of very many, only that they are more, so that no page counts a million rows.
package struct BoundedCount: Hashable, Sendable {
  package let count: Int
  /// There are more than ``count``.
  package let isOpen: Bool

  package init(_ count: Int, isOpen: Bool = false) {
    self.count = count
    self.isOpen = isOpen
  }

  /// `1000+` when there are more.
  package var text: String { isOpen ? "\(count)+" : String(count) }

  /// Not less than what is seen of them.
  package func atLeast(_ seen: Int) -> BoundedCount { BoundedCount(max(count, seen), isOpen: isOpen) }
}

extension BoundedCount {
  /// Counts the rows of a query, and stops after `limit`.
  init(_ query: Query, limit: Int, _ transaction: any Transaction) throws {
    let found =
      try transaction.row("select count(*) as n from (\(query) limit \(limit + 1)) as counted")?.count("n") ?? 0
    self.init(min(found, limit), isOpen: found > limit)
  }
}
