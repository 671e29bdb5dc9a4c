package import Standards

extension ReadingQueue {
  /// Queues a file anew whose reading is over, before all that nobody waits for; the attempts count anew.
  package func again(_ digest: String, at moment: Instant) async throws {
    try await engine.write { transaction in
      let over = try transaction.rows(
        "select distinct applicant from readings where digest = \(digest) and state in ('read', 'failed')")
      try transaction.run(
        """
        update readings set state = 'queued', attempts = 0, urgent = 1, queued_at_ms = \(moment),
          finished_at_ms = null, brief = null, answer = null
        where digest = \(digest) and state in ('read', 'failed')
        """)
      for row in over { try ReadingTurns(transaction).join(try row.text("applicant"), isUrgent: true) }
    }
  }
}
