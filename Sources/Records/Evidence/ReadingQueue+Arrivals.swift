internal import Casework
package import Standards

extension ReadingQueue {
  /// Queues a file that has arrived, in the transaction that records it; one that was queued before is only hurried.
  package static func add(
    _ key: ReadingKey, mediaType: String, applicant: String, isUrgent: Bool, at moment: Instant,
    _ transaction: any Transaction
  ) throws {
    let before = try transaction.row(
      """
      select applicant, urgent, state from readings where digest = \(key.digest) and expecting = \(key.expectation)
      """)
    guard let before else {
      try transaction.run(
        """
        insert into readings (digest, expecting, media, applicant, urgent, state, attempts, queued_at_ms)
        values (\(key.digest), \(key.expectation), \(mediaType), \(applicant), \(isUrgent), 'queued', 0, \(moment))
        """)
      try ReadingTurns(transaction).join(applicant, isUrgent: isUrgent)
      return
    }
    guard isUrgent, try before.text("state") == "queued" else { return }
    try transaction.run(
      """
      update readings set urgent = 1, applicant = \(applicant), queued_at_ms = \(moment)
      where digest = \(key.digest) and expecting = \(key.expectation)
      """)
    let turns = ReadingTurns(transaction)
    try turns.settle(try before.text("applicant"), isUrgent: try before.flag("urgent"))
    try turns.join(applicant, isUrgent: true)
  }

  static func add(_ file: Attachment, of dossier: Dossier, _ world: World, _ transaction: any Transaction) throws {
    try add(
      ReadingKey(digest: file.hash, expecting: world.expecting(dossier.policy, file.material)),
      mediaType: file.mediaType, applicant: dossier.enterprise.rawValue, isUrgent: world.isWatched,
      at: world.machine(), transaction)
  }
}
