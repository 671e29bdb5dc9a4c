/// Whose a personal or confidential value is. What is kept about one owner is sealed, and can be erased, together.
package enum PersonalOwner: Hashable, Sendable {
  /// The enterprise of the case that the event belongs to.
  case applicant
  case applicantOf(CaseID)
  /// The enterprise of the case that the instruction pays.
  case payee(PayID)
  /// The case that the event belongs to.
  case filing
  case account(AccountID)
  case objector(ObjectionID)
}

extension String {
  /// Stands in place of a value that was erased at somebody's request; pages show it as it is.
  package static let erasedOnRequest = "已按申请删除 / Erased on request"

  package var isErasedOnRequest: Bool { self == String.erasedOnRequest }
}
