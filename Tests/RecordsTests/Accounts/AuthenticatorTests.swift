import Records
import Standards
import Testing

struct AuthenticatorTests {
  let secret = Array("12345678901234567890".utf8)

  @Test(arguments: [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000, "353130")])
  func `the codes are those of RFC 6238, appendix B`(_ seconds: Int64, _ code: String) {
    let step = Authenticator.step(at: Instant(milliseconds: seconds * 1000))
    #expect(Authenticator().code(secret, step: step) == code)
  }

  @Test func `a code is accepted once, and one step early or late`() {
    let authenticator = Authenticator()
    let moment = Instant(milliseconds: 1_111_111_109_000)
    let step = Authenticator.step(at: moment)
    let code = authenticator.code(secret, step: step)
    #expect(authenticator.accepted(code, secret: secret, at: moment, after: 0) == step)
    #expect(authenticator.accepted(code, secret: secret, at: moment, after: step) == nil)
    #expect(authenticator.accepted(code, secret: secret, at: moment.adding(seconds: 30), after: 0) == step)
    #expect(authenticator.accepted(code, secret: secret, at: moment.adding(seconds: 90), after: 0) == nil)
  }
}
