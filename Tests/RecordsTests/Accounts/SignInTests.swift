import Casework
import Records
import Standards
import Testing

@Suite(.onEveryEngine) struct SignInTests {
  let place: TestPlace
  let archive: Archive
  let office: Office
  let account = AccountID("a1")

  init() async throws {
    place = try TestPlace()
    archive = try await place.archive()
    office = archive.office(World(now: { .tenOClock }))
    let opened = AccountOpened(id: account, login: "Li.Hua", name: "李华", roles: [.systemAdministrator])
    _ = try await office.open(Account.self, account, by: .system) { _ in [.created(opened)] }
    try await archive.credentials.setPassword("correct horse", of: "a1", at: .tenOClock)
  }

  private func signIn(_ login: String, _ password: String, _ code: String? = nil) async throws -> Credentials.Answer {
    try await archive.credentials.signIn(login: login, password: password, code: code, at: .tenOClock)
  }

  @Test func `a wrong name, a wrong password and a disabled account are all told the same`() async throws {
    #expect(try await signIn("li.hua", "correct horse") == .accepted(account: "a1"))
    #expect(try await signIn("li.hua", "wrong") == .refused)
    #expect(try await signIn("nobody", "correct horse") == .refused)
    _ = try await office.change(Account.self, account, by: .system) { _, _ in [.disabled(Reasoned(reason: "离职"))] }
    #expect(try await signIn("li.hua", "correct horse") == .refused)
  }

  @Test func `a one-time code opens the account once`() async throws {
    let secret = Authenticator.newSecret()
    try await archive.credentials.setSecret(secret, of: "a1")
    #expect(try await signIn("li.hua", "correct horse") == .codeNeeded)
    let code = Authenticator().code(secret, step: Authenticator.step(at: .tenOClock))
    #expect(try await signIn("li.hua", "correct horse", code) == .accepted(account: "a1"))
    #expect(try await signIn("li.hua", "correct horse", code) == .refused)
  }

  @Test func `a session ends when unused, when closed, and when a role changes`() async throws {
    let sessions = archive.sessions
    let (token, _) = try await sessions.open(for: "a1", at: .tenOClock)
    #expect(try await sessions.find(token, at: .tenOClock)?.account == "a1")
    #expect(try await sessions.find(token, at: Instant.tenOClock.adding(seconds: 1801)) == nil)
    _ = try await office.change(Account.self, account, by: .system) { _, _ in [.roleGranted(.policyOfficer)] }
    #expect(try await sessions.find(token, at: .tenOClock) == nil)
    let (second, _) = try await sessions.open(for: "a1", at: .tenOClock)
    try await sessions.close(second)
    #expect(try await sessions.find(second, at: .tenOClock) == nil)
  }

  @Test func `no account holds two of the three administrations, even by hand`() async throws {
    await #expect(throws: StorageFault.duplicate("account_roles.account")) {
      try await archive.engine.write {
        try $0.run("insert into account_roles (account, role) values ('a1', 'auditAdministrator')")
      }
    }
  }
}
