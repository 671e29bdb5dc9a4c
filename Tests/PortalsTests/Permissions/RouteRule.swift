internal import Casework
internal import Records
internal import Standards

/// Which line of the permission table guards a route, written down by hand beside the route's own code: the test asks
/// the running site and this, and they must agree.
struct RouteRule: Sendable {
  /// Who gets as far as the page at all.
  enum Door: Sendable {
    case open, signedIn, staff
    case holding(Set<Role>)
  }

  enum Right: Sendable {
    /// Nothing beyond the door.
    case none
    /// Any of these, for things that belong to no case.
    case office([Action])
    /// Any of these, on the case in the path where it stands.
    case onCase([Action])
    /// Only the experts on the panel of the case in the path.
    case seat
  }

  let door: Door
  let right: Right
  /// The states in which the page must be there for whoever has the right; empty where it depends on more than that.
  let states: Set<String>
  /// What a POST does to the case in the path: whoever may see the case but not do this changes nothing by trying.
  let act: Action?

  init(_ door: Door, _ right: Right = .none, in states: Set<String> = [], act: Action? = nil) {
    self.door = door
    self.right = right
    self.states = states
    self.act = act
  }

  static let anyState = Set(CaseGallery.states)

  /// - Parameter file: the case in the path; `nil` for routes without one.
  func allows(_ actor: Actor?, _ file: CaseFile?) -> Bool {
    guard let actor else { if case .open = door { return true } else { return false } }
    let isStaff = actor.roles.contains(where: \.isStaff)
    switch door {
    case .open, .signedIn: break
    case .staff: guard isStaff else { return false }
    case .holding(let roles): guard !roles.isDisjoint(with: actor.roles) else { return false }
    }
    switch right {
    case .none: return true
    case .office(let actions): return actions.contains { Permissions.capacity(actor, $0, at: nil) != nil }
    case .onCase(let actions):
      guard let file else { return false }
      let subject = file.dossier.subject(at: file.stage)
      return actions.contains { Permissions.capacity(actor, $0, at: file.stage, on: subject) != nil }
    case .seat:
      guard case .expertReview(let review)? = file?.state else { return false }
      return review.seat(of: actor.account) != nil
    }
  }

  /// Whether the visitor may do what the route does to the case where it stands.
  func mayAct(_ actor: Actor?, _ file: CaseFile) -> Bool {
    guard let act, let actor else { return act == nil }
    return Permissions.capacity(actor, act, at: file.stage, on: file.dossier.subject(at: file.stage)) != nil
  }

  var isOnCase: Bool {
    switch right {
    case .onCase, .seat: true
    case .none, .office: false
    }
  }
}
