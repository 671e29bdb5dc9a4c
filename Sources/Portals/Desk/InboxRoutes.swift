internal import Casework
internal import Hummingbird
internal import Records
internal import Standards

/// The messages of whoever is signed in: its own, its enterprise's, its roles'.
package struct InboxRoutes: AreaRoutes {
  private let premises: Premises

  package init(premises: Premises) { self.premises = premises }

  package func add(to routes: PortalRoutes) {
    routes.signedIn.get("inbox") { _, context in try await list(context) }
    routes.signedIn.get("inbox/:id") { _, context in try await show(context) }
    routes.signedIn.post("inbox/readings") { _, context in try await markAll(context) }
  }

  private func list(_ context: SignedInContext) async throws -> Response {
    let inbox = premises.archive.inbox
    let lines = try await inbox.lines(for: context.actor, before: context.query["before"], limit: InboxPage.size + 1)
    return context.page(
      InboxPage(
        lines: Array(lines.prefix(InboxPage.size)), hasMore: lines.count > InboxPage.size,
        unread: try await inbox.unread(for: context.actor), csrf: context.csrf
      ).page(context.language))
  }

  /// Opening a message marks it as read.
  private func show(_ context: SignedInContext) async throws -> Response {
    let (inbox, id) = (premises.archive.inbox, try context.id())
    // Ids sort by time, so the message is the first at or before itself.
    let line = try await inbox.lines(for: context.actor, before: id + "~", limit: 1).first
    guard let line, line.id == id else { throw Fault.notFound }
    try await inbox.markRead(id, by: context.actor, at: context.now)
    return context.page(
      InboxMessagePage(line: line, target: Link.target(line.target, for: context.visitor)).page(context.language))
  }

  private func markAll(_ context: SignedInContext) async throws -> Response {
    for id in context.form.all("message").prefix(InboxPage.size) {
      try await premises.archive.inbox.markRead(id, by: context.actor, at: context.now)
    }
    return context.redirect(to: .inbox, flash: Words.Inbox.marked)
  }
}

extension Link {
  static let inbox = Link("inbox")
  static let inboxReadings = Link("inbox", "readings")
  static func message(_ id: String) -> Link { Link("inbox", id) }

  /// Where the business of a message is done by this person.
  static func target(_ target: InboxMessage.Target, for visitor: Visitor) -> Link {
    switch target {
    case .application(let id): .caseStatus(id)
    case .confirmation(let id): .answerCheck(id)
    case .correction(let id): .correctionAnswer(id)
    case .account(let id): .payeeAccount(id)
    case .panel(let id): Link("scoring", id.rawValue)
    case .notice(let id): .notice(id)
    case .receipt(let id): .receipt(id)
    case .desk(let id):
      if visitor.roles.contains(.noticeOfficer) {
        .objections
      } else if !visitor.roles.isDisjoint(with: [.financeMaker, .financeChecker]) {
        .payments
      } else if visitor.roles.contains(.clerk) {
        .application(id)
      } else {
        .staffCase(id.rawValue)
      }
    }
  }
}
