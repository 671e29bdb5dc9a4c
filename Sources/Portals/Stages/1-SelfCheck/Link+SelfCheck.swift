internal import PolicyCore

extension Link {
  static func selfCheck(_ policy: CompiledPolicy, _ question: FactID) -> Link {
    Link("self-check", policy.slug, policy.round.id, "question", question.rawValue)
  }

  static func selfCheckPart(_ policy: CompiledPolicy, _ part: String) -> Link {
    Link("self-check", policy.slug, policy.round.id, part)
  }
}
