package import PolicyCore
package import Standards

/// A command's "no": what was refused, on which ground, and what the person can do.
///
/// Equality in tests and metrics goes by ``code``; the words carry no personal particulars.
package struct Refusal: Error, Hashable, Codable, Sendable {
  package let code: RefusalCode
  package let clause: ClauseID?
  package let reason: Phrase
  package let remedy: Phrase

  package init(_ code: RefusalCode, clause: String? = nil, reason: Phrase, remedy: Phrase) {
    self.code = code
    self.clause = clause.map { ClauseID(rawValue: $0) }
    self.reason = reason
    self.remedy = remedy
  }
}

extension Refusal {
  static func notPermitted(_ action: Action, at stage: Stage?) -> Refusal {
    Refusal(
      .notPermitted, clause: stage?.clause.rawValue,
      reason: Phrase(
        zh: "您的账号不能在此环节进行“\(action.title.zh)”。", en: "Your account may not do this here: \(action.title.en)."),
      remedy: Phrase(zh: "请由有权限的人员办理，或联系管理员。", en: "Ask a person who may, or an administrator."))
  }

  static func wrongStage(_ state: CaseState) -> Refusal {
    Refusal(
      .wrongStage, clause: state.stage.clause.rawValue,
      reason: Phrase(
        zh: "这件申报现在是“\(state.title.zh)”，不能进行此操作。",
        en: "The case is now at “\(state.title.en)”, where this cannot be done."),
      remedy: Phrase(zh: "请刷新页面，查看最新进度。", en: "Reload the page to see where the case is."))
  }

  static func reasonMissing(clause: String) -> Refusal {
    Refusal(
      .reasonMissing, clause: clause, reason: Phrase(zh: "没有填写理由。", en: "No reason was given."),
      remedy: Phrase(zh: "请写明理由后再提交。", en: "State the reason and send again."))
  }
}
