package import Standards

/// A place on the panel of one case.
package struct Seat: Codable, Hashable, Sendable {
  package let code: ExpertCode
  package let expert: AccountID
  /// The seat that a conflict emptied.
  package let replaces: ExpertCode?

  package init(code: ExpertCode, expert: AccountID, replaces: ExpertCode? = nil) {
    self.code = code
    self.expert = expert
    self.replaces = replaces
  }
}

package struct ConflictDeclaration: Codable, Hashable, Sendable {
  package let code: ExpertCode
  /// `nil`: none. No more than the category is kept.
  package let conflict: ConflictCategory?

  package init(code: ExpertCode, conflict: ConflictCategory?) {
    self.code = code
    self.conflict = conflict
  }
}

package enum ConflictCategory: String, Codable, Sendable, CaseIterable {
  case employment, shareholding, cooperation, kinship, contract, other

  package var title: Phrase {
    switch self {
    case .employment: Phrase(zh: "任职关系", en: "Employment")
    case .shareholding: Phrase(zh: "持股关系", en: "Shareholding")
    case .cooperation: Phrase(zh: "合作关系", en: "Cooperation")
    case .kinship: Phrase(zh: "亲属关系", en: "Kinship")
    case .contract: Phrase(zh: "近三年合同往来", en: "A contract within three years")
    case .other: Phrase(zh: "其他利害关系", en: "Another interest")
    }
  }
}

package struct ScoreSheet: Codable, Hashable, Sendable {
  package let code: ExpertCode
  package let marks: [Mark]
  package let comment: String

  package init(code: ExpertCode, marks: [Mark], comment: String) {
    self.code = code
    self.marks = marks
    self.comment = comment
  }

  package var total: Int { marks.reduce(0) { $0 + $1.points } }
}

package struct Mark: Codable, Hashable, Sendable {
  package let criterion: String
  package let points: Int

  package init(criterion: String, points: Int) {
    self.criterion = criterion
    self.points = points
  }
}

package struct ScoreLocked: Codable, Hashable, Sendable {
  package let code: ExpertCode

  package init(code: ExpertCode) { self.code = code }
}

package struct PanelResult: Codable, Hashable, Sendable {
  /// Exact mean of the locked totals.
  package let average: Ratio
  package let scores: Int
  package let passed: Bool

  package init(average: Ratio, scores: Int, passed: Bool) {
    self.average = average
    self.scores = scores
    self.passed = passed
  }
}
