package import Standards

/// Empties the outbox, letter by letter.
package struct Postman: Sendable {
  private let outbox: Outbox
  private let sendmail: Sendmail
  private let now: @Sendable () -> Instant

  /// - Parameter now: the clock that letters are queued by.
  package init(_ outbox: Outbox, sendmail: Sendmail, now: @escaping @Sendable () -> Instant) {
    self.outbox = outbox
    self.sendmail = sendmail
    self.now = now
  }

  /// Sends what is due.
  /// - Returns: how many letters went out.
  @discardableResult package func round() async throws -> Int {
    var sent = 0
    for letter in try await outbox.take(at: now()) {
      do {
        try await sendmail.send(letter)
        try await outbox.markSent(letter, at: now())
        sent += 1
      } catch let fault as Sendmail.Fault {
        try await outbox.markFailed(letter, fault: fault.description, at: now())
      }
    }
    return sent
  }

  /// Goes round until the task is cancelled. A failing round is tried again; it disturbs nobody.
  package func run(every pause: Duration = .seconds(5)) async {
    while !Task.isCancelled {
      _ = try? await round()
      do { try await Task.sleep(for: pause) } catch { return }
    }
  }
}
