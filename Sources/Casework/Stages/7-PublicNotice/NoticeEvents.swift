package import Standards

/// The case stands in a public notice.
package struct Noticed: Codable, Hashable, Sendable {
  package let notice: NoticeID
  package let from: Instant
  /// The first moment after the period.
  package let until: Instant

  package init(notice: NoticeID, from: Instant, until: Instant) {
    self.notice = notice
    self.from = from
    self.until = until
  }
}

/// A real-name objection; ``objector`` is shown only to those who handle it.
package struct Objection: Codable, Hashable, Sendable {
  package let id: ObjectionID
  package let objector: Objector
  package let category: Category
  package let grounds: String
  package let evidence: [Exhibit]
  /// Whether the enterprise objected to may learn the name.
  package let nameWithheld: Bool

  package init(
    id: ObjectionID, objector: Objector, category: Category, grounds: String, evidence: [Exhibit] = [],
    nameWithheld: Bool = true
  ) {
    self.id = id
    self.objector = objector
    self.category = category
    self.grounds = grounds
    self.evidence = evidence
    self.nameWithheld = nameWithheld
  }

  package enum Category: String, Codable, Sendable, CaseIterable {
    case eligibility, amount, falseMaterials, relatedParty, doubleFunding, other

    package var title: Phrase {
      switch self {
      case .eligibility: Phrase(zh: "不符合申报条件", en: "Not eligible")
      case .amount: Phrase(zh: "金额不实", en: "The amount is wrong")
      case .falseMaterials: Phrase(zh: "材料虚假", en: "False materials")
      case .relatedParty: Phrase(zh: "存在关联关系", en: "Related parties")
      case .doubleFunding: Phrase(zh: "重复享受资金", en: "Funded twice")
      case .other: Phrase(zh: "其他", en: "Other")
      }
    }
  }
}

package struct Objector: Codable, Hashable, Sendable {
  package let name: String
  package let contact: String

  package init(name: String, contact: String) {
    self.name = name
    self.contact = contact
  }
}

package struct Exhibit: Codable, Hashable, Sendable {
  package let hash: String
  package let name: String
  package let size: Int64
  package let mediaType: String

  package init(hash: String, name: String, size: Int64, mediaType: String) {
    self.hash = hash
    self.name = name
    self.size = size
    self.mediaType = mediaType
  }
}

package struct ObjectionAnswer: Codable, Hashable, Sendable {
  package let id: ObjectionID
  package let answer: String

  package init(id: ObjectionID, answer: String) {
    self.id = id
    self.answer = answer
  }
}
