import Casework
import Testing

private let system = Actor(account: "sys", roles: [.systemAdministrator])
private let security = Actor(account: "sec", roles: [.securityAdministrator])

private func account(_ roles: [Role]) throws -> Account {
  let events = try Account.create(
    AccountOpened(id: "a", login: "a", name: "张三", roles: roles), by: roles == [.applicant] ? .publicVisitor : .system)
  return try Account(folding: [Recorded(version: 1, at: Cast.start, actor: "system", role: nil, event: events[0])])
}

@Test func `the three administrators are never one person, in any pair or order`() throws {
  let three: [Role] = [.systemAdministrator, .securityAdministrator, .auditAdministrator]
  for first in three {
    for second in three where first != second {
      #expect(try refusal { _ = try account([first]).grant(second, by: security) } == .rolesExclude)
    }
  }
}

@Test func `an applicant is never staff`() throws {
  let applicant = try account([.applicant])
  for role in Role.allCases where role != .applicant {
    #expect(try refusal { _ = try applicant.grant(role, by: security) } == .rolesExclude)
  }
}

@Test func `one makes accounts, another gives roles, nobody serves themselves`() throws {
  let fresh = AccountOpened(id: "a", login: "a", name: "张三", roles: [])
  #expect(try Account.create(fresh, by: system).count == 1)
  #expect(try refusal { _ = try Account.create(fresh, by: security) } == .notPermitted)
  let armed = AccountOpened(id: "a", login: "a", name: "张三", roles: [.lead])
  #expect(try refusal { _ = try Account.create(armed, by: system) } == .notPermitted)
  let clerk = try account([.clerk])
  #expect(try refusal { _ = try clerk.grant(.lead, by: system) } == .notPermitted)
  #expect(try clerk.grant(.lead, by: security) == [.roleGranted(.lead)])
  #expect(try refusal { _ = try clerk.grant(.clerk, by: security) } == .roleHeld)
  #expect(try refusal { _ = try clerk.revoke(.lead, by: security) } == .roleNotHeld)
  let own = Actor(account: "a", roles: [.securityAdministrator])
  #expect(try refusal { _ = try clerk.grant(.lead, by: own) } == .ownRoles)
}

@Test func `the public enrols as applicant only`() throws {
  #expect(
    try refusal {
      _ = try Account.create(AccountOpened(id: "a", login: "a", name: "张三", roles: [.clerk]), by: .publicVisitor)
    } == .notPermitted)
  #expect(
    try refusal {
      _ = try Account.create(AccountOpened(id: "a", login: "a", name: " ", roles: [.applicant]), by: .publicVisitor)
    } == .nameMissing)
}
