import Casework
import Testing

private let stages: [Stage?] = [nil] + Stage.allCases.map { $0 }

@Test func `every action is granted to somebody and every role may do something`() {
  for action in Action.allCases { #expect(Permissions.table.contains { $0.action == action }, "\(action)") }
  for role in Role.allCases { #expect(Permissions.table.contains { $0.party == .role(role) }, "\(role)") }
}

@Test func `a cell is open exactly when a line of the table names it`() {
  var open = 0
  for party in Party.allCases {
    for action in Action.allCases {
      for stage in stages {
        let named = Permissions.table.contains { grant in
          grant.party == party && grant.action == action
            && (stage == nil ? grant.stages.isEmpty : grant.stages.contains(stage!))
        }
        #expect(!Permissions.grants(party, action, at: stage).isEmpty == named)
        if named { open += 1 }
      }
    }
  }
  let cells = Party.allCases.count * Action.allCases.count * stages.count
  #expect(open > 100 && open * 10 < cells)
}

@Test func `the check agrees with the table in every cell, for one who stands in no relation`() {
  for role in Role.allCases {
    let actor = Actor(account: "somebody", roles: [role])
    for action in Action.allCases {
      for stage in stages {
        let grants = Permissions.grants(.role(role), action, at: stage) + Permissions.grants(.anyone, action, at: stage)
        let allowed = grants.contains { $0.relation == .any || $0.relation == .notMaker }
        #expect((Permissions.capacity(actor, action, at: stage) != nil) == allowed, "\(role) \(action)")
      }
    }
  }
}

@Test func `an account without a role may do no more than the public`() {
  let nobody = Actor(account: "nobody", roles: [])
  for action in Action.allCases {
    for stage in stages {
      let isPublic = !Permissions.grants(.anyone, action, at: stage).isEmpty
      #expect((Permissions.capacity(nobody, action, at: stage) != nil) == isPublic)
    }
  }
  #expect(
    Permissions.table.filter { $0.party == .anyone }.map(\.action).allSatisfy { [.enrol, .fileObjection].contains($0) })
}

@Test func `an applicant reaches its own case and no other's`() {
  let own = Subject(enterprise: Cast.code)
  #expect(Permissions.capacity(Cast.agent, .readCase, at: .publicNotice, on: own) == .role(.applicant))
  #expect(Permissions.capacity(Cast.stranger, .readCase, at: .publicNotice, on: own) == nil)
  #expect(
    Permissions.capacity(Actor(account: "x", roles: [.applicant]), .readCase, at: .publicNotice, on: Subject()) == nil)
}

@Test func `the clerk never submits and the system administrator never reads a case`() {
  for stage in stages {
    #expect(Permissions.grants(.role(.clerk), .submit, at: stage).isEmpty)
    #expect(Permissions.grants(.role(.systemAdministrator), .readCase, at: stage).isEmpty)
  }
}

@Test func `the second person rule is named as such`() throws {
  let code = try refusal {
    try Permissions.check(Cast.lead, .approveDetermination, at: nil, on: Subject(makers: [Cast.lead.account]))
  }
  #expect(code == .samePerson)
  let other = try refusal { try Permissions.check(Cast.clerk, .approveDetermination, at: nil) }
  #expect(other == .notPermitted)
}
