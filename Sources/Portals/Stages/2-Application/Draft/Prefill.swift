internal import Casework
internal import PolicyCore

/// What the platform knows before anybody writes a word. The names on the left are the platform's; a policy that uses
/// none of them gets nothing.
struct Prefill {
  var registration: Registration
  var agentName: String
  var email: String?

  private var values: [FactID: FactValue] {
    var values: [FactID: FactValue] = [
      "org.name": .text(registration.name), "org.credit_code": .text(registration.id.rawValue),
      "org.kind": .choice(registration.kind.factValue), "org.account_name": .text(registration.name),
    ]
    if !registration.address.isEmpty { values["org.operating_address"] = .text(registration.address) }
    if !agentName.isEmpty { values["org.contact_name"] = .text(agentName) }
    if let email { values["org.contact_email"] = .text(email) }
    return values
  }

  /// Only facts the policy has, in a form it accepts.
  func changes(for policy: CompiledPolicy) -> [FilingChange] {
    values.sorted { $0.key < $1.key }.compactMap { fact, value in
      guard policy.facts[fact]?.level == .application,
        policy.faults(in: Filing(application: [fact: value])).isEmpty
      else { return nil }
      return .set(FactPath(fact), value)
    }
  }

  /// The section under which the prefilled answers are recorded.
  static let section = "registration"
}

extension Casework.BodyKind {
  /// The option of a policy's question about the kind of body.
  var factValue: String {
    switch self {
    case .enterprise: "enterprise"
    case .institution: "institution"
    case .socialOrganisation: "social"
    case .governmentBody: "government"
    case .soleTrader: "sole_trader"
    case .branch: "branch"
    }
  }
}
