package import Casework
package import Standards

/// One command of one person at one moment, to be performed later together with others.
package struct Act: Sendable {
  /// What is done, for the report when it fails.
  package let name: String
  package let moment: Instant
  package let actor: Actor
  /// The capacity the events are recorded in; the actor's only role when there is one.
  package let role: Role?
  package let body: @Sendable (Desk) throws -> Void

  package init(
    _ name: String, at moment: Instant, by actor: Actor, as role: Role? = nil,
    _ body: @escaping @Sendable (Desk) throws -> Void
  ) {
    self.name = name
    self.moment = moment
    self.actor = actor
    self.role = role
    self.body = body
  }
}

/// The act that was refused, and why.
package struct ActFailure: Error, Sendable, CustomStringConvertible {
  package let act: String
  package let moment: Instant
  package let actor: AccountID
  package let cause: any Error

  package var description: String { "\(act) at \(moment) by \(actor): \(cause)" }
}

extension Office {
  /// Performs what several people do at moments of their own, in the order given and in one transaction: all of it is
  /// recorded or nothing is. The permission table and every rule hold for each act as for a command from a page.
  /// - Throws: ``ActFailure`` for the first act that is refused.
  package func perform(_ acts: [Act]) async throws {
    let world = world
    try await engine.writeAlone { transaction in
      // States of this transaction only; the office's own cache may hold none that is not committed.
      let cache = FoldCache(limit: .max)
      for act in acts {
        var world = world
        world.now = { act.moment }
        world.isWatched = false
        let role = act.role ?? (act.actor.roles.count == 1 ? act.actor.roles.first : nil)
        let desk = Desk(transaction, actor: act.actor, role: role, world: world, cache: cache)
        do { try act.body(desk) } catch {
          throw ActFailure(act: act.name, moment: act.moment, actor: act.actor.account, cause: error)
        }
        cache.keep(desk.touched, erasures: try desk.erasures())
      }
    }
  }
}
