package import PolicyCore

extension Link {
  package static let accessibility = Link("accessibility")
  package static let privacy = Link("privacy")

  /// Leads to the guide of the round in hand.
  package static let guide = Link("guide")
  package static func guide(_ policy: CompiledPolicy) -> Link { Link("guide", policy.slug, policy.round.id) }

  /// A clause in the guide; the chapter list when the policy has no such clause.
  package static func clause(_ id: ClauseID, in policy: CompiledPolicy) -> Link {
    policy.clause(id).map { guide(policy).at($0.anchor) } ?? guide(policy)
  }

  /// What the guide leaves open, and how this round reads it.
  static func readings(_ policy: CompiledPolicy) -> Link { guide(policy).at("readings") }

  package static func materialsList(_ policy: CompiledPolicy) -> Link {
    Link("guide", policy.slug, policy.round.id, "materials")
  }

  package static func calendarFile(_ policy: CompiledPolicy) -> Link {
    Link("guide", policy.slug, policy.round.id, "deadline.ics")
  }

  /// Leads to the self-check of the round in hand.
  package static let selfCheck = Link("self-check")
  package static func selfCheck(_ policy: CompiledPolicy) -> Link { Link("self-check", policy.slug, policy.round.id) }
}
