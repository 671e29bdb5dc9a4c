package import Standards

/// Work that one node does for all of them, for as long as it lives.
package struct Duties: Sendable {
  private let engine: any Engine
  private let node: String

  package init(_ engine: any Engine, node: String) {
    self.engine = engine
    self.node = node
  }

  /// Takes the duty, or keeps it.
  /// - Returns: `false` while another node that lives has it.
  package func take(_ name: String) async throws -> Bool {
    let (node, living) = (node, Nodes.living(engine.dialect))
    return try await engine.write { transaction in
      try transaction.run(
        """
        insert into duties (name, node) values (\(name), \(node))
        on conflict (name) do update set node = excluded.node
        where duties.node is null or duties.node = excluded.node or duties.node not in (\(living))
        """) > 0
    }
  }

  package func giveBack(_ name: String) async throws {
    let node = node
    _ = try await engine.write { try $0.run("update duties set node = null where name = \(name) and node = \(node)") }
  }

  /// - Parameter moment: by the machine's clock.
  package func note(_ name: String, doneAt moment: Instant) async throws {
    _ = try await engine.write { try $0.run("update duties set done_at_ms = \(moment) where name = \(name)") }
  }

  /// When the duty was last done, by whichever node.
  package func lastDone(_ name: String) async throws -> Instant? {
    try await engine.read {
      try $0.row("select done_at_ms from duties where name = \(name)")?.optionalInstant("done_at_ms")
    }
  }
}
