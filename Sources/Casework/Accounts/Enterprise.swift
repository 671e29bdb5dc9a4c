package import Standards

package enum EnterpriseEvent: DomainEvent {
  case registered(Registration)
  case amended(Registration)
  case agentAdmitted(AccountID)
  case agentRemoved(AccountID)

  package var kind: String {
    switch self {
    case .registered: "registered"
    case .amended: "amended"
    case .agentAdmitted: "agentAdmitted"
    case .agentRemoved: "agentRemoved"
    }
  }
}

/// What the licence says; the credit code's check digit is verified where it is read.
package struct Registration: Codable, Hashable, Sendable {
  package let id: EnterpriseID
  package let name: String
  package let kind: BodyKind
  package let address: String

  package init(id: EnterpriseID, name: String, kind: BodyKind, address: String) {
    self.id = id
    self.name = name
    self.kind = kind
    self.address = address
  }
}

/// 三(一): enterprises, institutions and social organisations may apply; the others are registered and told no (R5).
package enum BodyKind: String, Codable, Sendable, CaseIterable {
  case enterprise, institution, socialOrganisation, governmentBody, soleTrader, branch

  package var title: Phrase {
    switch self {
    case .enterprise: Phrase(zh: "企业", en: "Enterprise")
    case .institution: Phrase(zh: "事业单位", en: "Public institution")
    case .socialOrganisation: Phrase(zh: "社会组织", en: "Social organisation")
    case .governmentBody: Phrase(zh: "机关", en: "Government body")
    case .soleTrader: Phrase(zh: "个体工商户", en: "Sole trader")
    case .branch: Phrase(zh: "分支机构", en: "Branch")
    }
  }
}

/// A legal person known by its credit code, and the people who act for it.
package struct Enterprise: Aggregate, Hashable, Sendable {
  package static let streamPrefix = "enterprise"

  package private(set) var registration: Registration
  package private(set) var agents: Set<AccountID> = []
  package private(set) var version: Int

  package init(folding events: some Sequence<Recorded<EnterpriseEvent>>) throws(BrokenHistory) {
    var iterator = events.makeIterator()
    guard let first = iterator.next(), case .registered(let registration) = first.event, first.version == 1 else {
      throw BrokenHistory(stream: Enterprise.streamPrefix, version: 0, kind: "registered")
    }
    self.registration = registration
    version = 1
    while let recorded = iterator.next() { try apply(recorded) }
  }

  package mutating func apply(_ recorded: Recorded<EnterpriseEvent>) throws(BrokenHistory) {
    let broken = BrokenHistory(stream: "enterprise:\(id)", version: recorded.version, kind: recorded.event.kind)
    guard recorded.version == version + 1 else { throw broken }
    switch recorded.event {
    case .amended(let registration) where registration.id == id: self.registration = registration
    case .agentAdmitted(let account): guard agents.insert(account).inserted else { throw broken }
    case .agentRemoved(let account): guard agents.remove(account) != nil else { throw broken }
    default: throw broken
    }
    version = recorded.version
  }

  package var id: EnterpriseID { registration.id }
}

extension Enterprise {
  /// - Parameter codeIsValid: whether the credit code's check digit fits.
  /// - Parameter agent: the person who will act for it; `nil` when a clerk registers it at the window.
  /// - Throws: `enterpriseRegistered`, `creditCodeInvalid`, `nameMissing`.
  package static func register(
    _ registration: Registration, codeIsValid: Bool, existing: Enterprise?, agent: AccountID?, by actor: Actor
  ) throws(Refusal) -> [EnterpriseEvent] {
    try Permissions.check(actor, .registerEnterprise, at: nil)
    guard agent == nil || agent == actor.account else { throw .notPermitted(.admitAgent, at: nil) }
    guard existing == nil else { throw .account(.enterpriseRegistered) }
    guard codeIsValid else { throw .account(.creditCodeInvalid) }
    guard registration.name.contains(where: { !$0.isWhitespace }) else { throw .account(.nameMissing) }
    return [.registered(registration)] + (agent.map { [.agentAdmitted($0)] } ?? [])
  }

  /// An agent lets another act beside it; the window admits the first one of an enterprise it registered.
  package func admit(_ account: AccountID, by actor: Actor) throws(Refusal) -> [EnterpriseEvent] {
    try Permissions.check(actor, .admitAgent, at: nil, on: Subject(enterprise: id, counter: agents.isEmpty))
    guard !agents.contains(account) else { throw .account(.memberAlready) }
    return [.agentAdmitted(account)]
  }

  package func remove(_ account: AccountID, by actor: Actor) throws(Refusal) -> [EnterpriseEvent] {
    try Permissions.check(actor, .admitAgent, at: nil, on: Subject(enterprise: id, counter: agents.isEmpty))
    guard agents.contains(account), agents.count > 1 else { throw .account(.memberUnknown) }
    return [.agentRemoved(account)]
  }

  package func amend(_ registration: Registration, by actor: Actor) throws(Refusal) -> [EnterpriseEvent] {
    try Permissions.check(actor, .amendEnterprise, at: nil, on: Subject(enterprise: id))
    guard registration.id == id else { throw .account(.creditCodeInvalid) }
    guard registration.name.contains(where: { !$0.isWhitespace }) else { throw .account(.nameMissing) }
    return registration == self.registration ? [] : [.amended(registration)]
  }
}
