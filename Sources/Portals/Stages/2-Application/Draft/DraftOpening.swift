internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

/// Opening a filing, online or at the window, with what is known already in it.
struct DraftOpening: Sendable {
  let premises: Premises
  let policy: CompiledPolicy
  let enterprise: EnterpriseID
  let channel: Channel
  let agentName: String
  var carried: Filing?

  /// - Returns: the new case, or the enterprise's live one of the round when it has one already (R39).
  func perform(by actor: Actor, key: IdempotencyKey?) async throws -> (id: CaseID, isNew: Bool) {
    let id = CaseID(RandomText.hexadecimal(bytes: 12))
    let (terms, policy, enterprise) = (premises.terms(of: policy), policy, enterprise)
    let (channel, agentName, carried) = (channel, agentName, carried)
    let outcome = try await premises.office.perform(
      by: actor, as: channel == .counter ? .clerk : .applicant, key: key
    ) { desk -> (CaseID, Bool) in
      guard let body = try desk.load(Enterprise.self, enterprise) else { throw Refusal.noSuchThing }
      var list = Worklist(programme: policy.slug, round: policy.round.id)
      list.enterprise = enterprise
      let existing = try list.page(desk.transaction).rows.compactMap { try desk.load(CaseFile.self, $0.id) }
      if let live = existing.first(where: \.blocksAnotherFiling) {
        desk.answer = live.id.rawValue
        return (live.id, false)
      }
      let opened = Opened(
        id: id, programme: policy.slug, round: policy.round.id, enterprise: enterprise,
        enterpriseName: body.registration.name, channel: channel, policyHash: policy.hash)
      try desk.open(
        CaseFile.self, id,
        with: try CaseFile.open(opened, existing: existing, by: actor, at: desk.now, under: terms))
      let email = channel == .online ? try Directory(desk.transaction).email(of: actor.account) : nil
      let known = Prefill(registration: body.registration, agentName: agentName, email: email).changes(for: policy)
      try save(known, as: Prefill.section, desk)
      if let carried {
        let settled = Set(known.compactMap { $0.path?.fact })
        try save(CarriedFiling.changes(carried, into: policy, known: settled), as: CarriedFiling.section, desk)
      }
      desk.answer = id.rawValue
      return (id, true)

      func save(_ changes: [FilingChange], as section: String, _ desk: Desk) throws {
        try desk.change(CaseFile.self, id) { file in
          try file.draft().save(
            section: section, changes, automatic: true, by: actor, at: desk.now, under: terms)
        }
      }
    }
    switch outcome {
    case .done(let made): return (made.0, made.1)
    case .repeated(let answer): return (CaseID(answer), true)
    }
  }
}
