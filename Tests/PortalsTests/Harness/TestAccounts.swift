internal import Casework
internal import Portals
internal import Standards
internal import Synchronization

/// Accounts whose password is `correct horse` and, for staff, whose code is `123456`.
enum TestAccounts {
  static let applicant = Visitor(
    account: "a-applicant", name: "王申报", roles: [.applicant], enterprise: "91110302MA01TEST0X")
  static let clerk = Visitor(account: "a-clerk", name: "李窗口", roles: [.clerk])

  static func steps(_ sessions: MemorySessions) -> SignInSteps {
    sessions.add(applicant)
    sessions.add(clerk)
    return SignInSteps(
      signIn: { login, password, code, _ in
        guard password == "correct horse" else { return .refused }
        switch (login, code) {
        case ("applicant", _): return .accepted(account: applicant.account, byCode: false)
        case ("clerk", "123456"): return .accepted(account: clerk.account, byCode: true)
        case ("clerk-without-code", nil): return .accepted(account: clerk.account, byCode: false)
        default: return .refused
        }
      },
      start: { $0.isStaff ? Link("desk") : Link("mine") })
  }
}
