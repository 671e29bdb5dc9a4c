package import Standards

/// The programs that serve one database.
///
/// Each says every few seconds that it lives; one that has not done so for ``lifeSeconds`` is taken for gone, and what
/// it had in hand goes to the others. Whatever it still finishes is refused by the token its work was taken under. The
/// moments are the database's, so that the machines' clocks need not agree.
package struct Nodes: Sendable {
  private let engine: any Engine

  package init(_ engine: any Engine) { self.engine = engine }

  package static let lifeSeconds: Int64 = 12
  /// A node may miss three of its signs of life.
  package static let beatSeconds: Int64 = 3

  /// Says that the node lives; the first time, that it has come.
  package func beat(_ node: Node) async throws {
    let clock = engine.dialect.clock
    let until: Query = "\(clock) + \(Nodes.lifeSeconds * 1000)"
    // A file has one program that serves it: whoever was there before is not any more.
    let isAlone = engine.dialect == .sqlite
    try await engine.write { transaction in
      try transaction.run(
        """
        insert into nodes (id, label, readers, started_at_ms, lives_until_ms)
        values (\(node.id), \(node.label), \(node.readers), \(clock), \(until))
        on conflict (id) do update set lives_until_ms = excluded.lives_until_ms
        """)
      if isAlone { try transaction.run("delete from nodes where id <> \(node.id)") }
      try transaction.run("delete from nodes where lives_until_ms < \(clock) - \(Nodes.forgottenAfter)")
    }
  }

  /// The node stops in order: what it does for all is free at once.
  package func leave(_ id: String) async throws {
    _ = try await engine.write { try $0.run("delete from nodes where id = \(id)") }
  }

  /// Those that live, the longest running first.
  package func living() async throws -> [Node] {
    let living = Nodes.living(engine.dialect)
    return try await engine.read { transaction in
      try transaction.rows(
        "select id, label, readers, started_at_ms from nodes where id in (\(living)) order by started_at_ms, id"
      ).map {
        Node(
          id: try $0.text("id"), label: try $0.text("label"), readers: try $0.count("readers"),
          startedAt: try $0.instant("started_at_ms"))
      }
    }
  }

  /// The ids of those that live, as a subquery.
  static func living(_ dialect: Dialect) -> Query { "select id from nodes where lives_until_ms > \(dialect.clock)" }

  private static let forgottenAfter: Int64 = 3_600_000
}

/// One program that serves the database.
package struct Node: Hashable, Sendable {
  /// Random, new at every start.
  package let id: String
  /// For people: machine and port.
  package let label: String
  /// Pages it looks at side by side; 0 reads no materials.
  package let readers: Int
  /// By the database's clock; `nil` while it has not come.
  package let startedAt: Instant?

  package init(id: String, label: String, readers: Int, startedAt: Instant? = nil) {
    self.id = id
    self.label = label
    self.readers = readers
    self.startedAt = startedAt
  }
}
