import Casework
import Testing

private let registration = Registration(id: Cast.code, name: "测试企业", kind: .enterprise, address: "亦庄")

private func enterprise() throws -> Enterprise {
  let events = try Enterprise.register(
    registration, codeIsValid: true, existing: nil, agent: "agent", by: Cast.agent)
  return try Enterprise(
    folding: events.enumerated().map {
      Recorded(version: $0 + 1, at: Cast.start, actor: "agent", role: nil, event: $1)
    })
}

@Test func `an enterprise is registered once, with a valid code, by its first agent`() throws {
  let known = try enterprise()
  #expect(known.agents == ["agent"])
  func register(valid: Bool = true, existing: Enterprise? = nil, agent: AccountID = "agent") throws -> RefusalCode? {
    try refusal {
      _ = try Enterprise.register(registration, codeIsValid: valid, existing: existing, agent: agent, by: Cast.agent)
    }
  }
  #expect(try register(valid: false) == .creditCodeInvalid)
  #expect(try register(existing: known) == .enterpriseRegistered)
  #expect(try register(agent: "another") == .notPermitted)
}

@Test func `an agent lets others in, a stranger does not, and the last one stays`() throws {
  let known = try enterprise()
  #expect(try known.admit("colleague", by: Cast.agent) == [.agentAdmitted("colleague")])
  #expect(try refusal { _ = try known.admit("agent", by: Cast.agent) } == .memberAlready)
  #expect(try refusal { _ = try known.admit("colleague", by: Cast.stranger) } == .notPermitted)
  #expect(try refusal { _ = try known.admit("colleague", by: Cast.clerk) } == .notPermitted)
  #expect(try refusal { _ = try known.remove("agent", by: Cast.agent) } == .memberUnknown)
}
