/// Whose turn it is. A turn is a number that grows by one with each file read for the applicant.
struct ReadingTurns {
  let transaction: any Transaction

  init(_ transaction: any Transaction) { self.transaction = transaction }

  func next(isUrgent: Bool) throws -> String? {
    try transaction.row(
      """
      select applicant from reading_turns where waiting = 1 and urgent = \(isUrgent) order by turn, applicant limit 1
      """)?.text("applicant")
  }

  /// The applicant has something waiting: who was idle joins the turn in progress and has no claim on those missed.
  func join(_ applicant: String, isUrgent: Bool) throws {
    let present: Query = """
      coalesce(
        (select min(turn) from reading_turns where urgent = \(isUrgent) and waiting = 1),
        (select max(turn) from reading_turns where urgent = \(isUrgent)), 0)
      """
    try transaction.run(
      """
      insert into reading_turns (applicant, urgent, waiting, turn) values (\(applicant), \(isUrgent), 1, \(present))
      on conflict (applicant, urgent) do update set waiting = 1,
        turn = case when reading_turns.turn < excluded.turn then excluded.turn else reading_turns.turn end
      """)
  }

  /// After a file was taken or put back.
  func settle(_ applicant: String, isUrgent: Bool) throws {
    try transaction.run(
      """
      update reading_turns set waiting = case when exists (
        select 1 from readings where state = 'queued' and applicant = \(applicant) and urgent = \(isUrgent)
      ) then 1 else 0 end
      where applicant = \(applicant) and urgent = \(isUrgent)
      """)
  }
}
