import Casework
@testable import Records
import Standards
import Testing

/// Every list against the plain reading of what it asks for, over invented rows of all kinds.
@Suite(.onEveryEngine) struct WorklistTests {
  @Test func `every list shows exactly its cases, in its order, whatever the length of its pages`() async throws {
    let shelf = try await CaseRowShelf(cases: 300)
    var generator = SystemRandomNumberGenerator()
    for number in 0..<200 {
      let list = shelf.randomList(using: &generator)
      let expected = shelf.expected(list)
      let length = [1, 7, 50, 500].randomElement(using: &generator)!
      let (found, count) = try await shelf.engine.read { transaction in
        var (found, cursor) = ([CaseRow](), nil as Worklist.Cursor?)
        repeat {
          let page = try list.page(transaction, after: cursor, limit: length)
          found += page.rows
          cursor = page.next.flatMap { Worklist.Cursor($0.text) }
        } while cursor != nil && found.count <= 1000
        return (found, try list.count(transaction))
      }
      #expect(found.map(\.id) == expected.map(\.id), "list \(number): \(list), pages of \(length)")
      #expect(count == BoundedCount(expected.count), "list \(number): \(list)")
    }
  }

  @Test func `a name that thousands share is found page by page, and counted as so many or more`() async throws {
    let shelf = try await CaseRowShelf(cases: 2300, names: 1)
    var list = Worklist()
    list.search = "示例科技"
    let expected = shelf.expected(list)
    let search = list
    let (found, count) = try await shelf.engine.read { transaction in
      var (found, cursor) = ([CaseRow](), nil as Worklist.Cursor?)
      repeat {
        let page = try search.page(transaction, after: cursor, limit: 200)
        found += page.rows
        cursor = page.next
      } while cursor != nil && found.count <= 5000
      return (found, try search.count(transaction))
    }
    #expect(found.map(\.id) == expected.map(\.id))
    #expect(count.isOpen && count.count <= expected.count)
  }

  @Test func `no list and no count reads the table from end to end`() async throws {
    let shelf = try await CaseRowShelf(cases: 60)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<30 {
      let list = shelf.randomList(using: &generator)
      let plans = try await shelf.engine.read { transaction in
        let explained = try ExplainedTransaction(transaction, shelf.engine.dialect)
        _ = try list.page(explained, limit: 50)
        _ = try list.count(explained)
        _ = try list.ids(explained)
        return explained.scans
      }
      #expect(plans == [], "\(list)")
    }
  }

  @Test func `cases of an older schema are found by their names once it is brought up to date`() async throws {
    let place = try TestPlace()
    let engine = try await place.engine()
    let schema = Schema(engine)
    _ = try await schema.migrate(at: .tenOClock, through: 8)
    try await engine.writeAlone { transaction in
      for row in CaseRowShelf.rows(30, names: 30) { try CaseTable(transaction).write(row) }
    }
    _ = try await schema.migrate(at: .tenOClock)
    for row in CaseRowShelf.rows(30, names: 30) {
      var list = Worklist()
      list.search = String(row.name.suffix(4))
      let search = list
      let found = try await engine.read { try search.page($0).rows }
      #expect(found.contains { $0.id == row.id }, "\(row.name)")
    }
  }
}
