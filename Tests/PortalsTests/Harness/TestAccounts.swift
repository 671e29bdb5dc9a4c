internal import Portals
internal import Standards
internal import Synchronization

/// Accounts whose password is `correct horse` and, for staff, whose code is `123456`, once.
final class TestAccounts: Sendable {
  private let used = Mutex<Set<String>>([])

  static let applicant = Visitor(
    accountID: "a-applicant", name: "王申报", roles: ["applicant"], creditCode: "91110302MA01TEST0X")
  static let clerk = Visitor(accountID: "a-clerk", name: "李窗口", roles: ["clerk"])

  func steps(sessions: MemorySessions) -> SignInSteps {
    sessions.add(TestAccounts.applicant)
    sessions.add(TestAccounts.clerk)
    return SignInSteps(
      checkPassword: { account, password in
        guard password == "correct horse" else { return .refused }
        switch account {
        case "applicant": return .signedIn(TestAccounts.applicant)
        case "clerk": return .needsCode(accountID: TestAccounts.clerk.accountID)
        default: return .refused
        }
      },
      checkCode: { accountID, code, now in
        let step = "\(accountID)/\(now.milliseconds / 30_000)"
        guard code == "123456", self.used.withLock({ $0.insert(step).inserted }) else { return nil }
        return TestAccounts.clerk
      })
  }
}
