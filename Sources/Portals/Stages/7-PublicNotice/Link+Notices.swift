internal import Casework

extension Link {
  static let notices = Link("notices")
  static func notice(_ id: NoticeID) -> Link { Link("notices", id.rawValue) }
  static func noticeTable(_ id: NoticeID) -> Link { Link("notices", id.rawValue, "table.csv") }
  static func noticeProof(_ id: NoticeID) -> Link { Link("notices", id.rawValue, "receipt.json") }
  static func objectionForm(_ id: NoticeID) -> Link { Link("notices", id.rawValue, "objection") }
  static func objectionReceipt(_ notice: NoticeID, _ id: ObjectionID) -> Link {
    Link("notices", notice.rawValue, "objections", id.rawValue)
  }

  static let publishing = Link("publishing")
  static let noticePreparation = Link("publishing", "notices")
  static func preparedNotice(_ id: NoticeID) -> Link { Link("publishing", "notices", id.rawValue) }
  static func publication(_ id: NoticeID) -> Link { Link("publishing", "notices", id.rawValue, "publication") }
  static func noticeCorrection(_ id: NoticeID) -> Link { Link("publishing", "notices", id.rawValue, "correction") }
  static let objections = Link("publishing", "objections")
  static func objection(_ id: ObjectionID) -> Link { Link("publishing", "objections", id.rawValue) }
  static func objectionAnswer(_ id: ObjectionID) -> Link { Link("publishing", "objections", id.rawValue, "answer") }
  static func objectionEvidence(_ id: ObjectionID, _ place: Int) -> Link {
    Link("publishing", "objections", id.rawValue, "evidence", String(place))
  }
}
