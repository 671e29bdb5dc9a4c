internal import Casework
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `A person's own account` {
  private static let old = "the-old-password"

  private func clerk() async throws -> TestPremises {
    let test = try await TestPremises()
    try await test.staff("clerk", .clerk)
    try await test.archive.credentials.setPassword(Self.old, of: "a-clerk", at: test.now)
    return test
  }

  @Test func `the password changes with the old one, every session ends, and the change is an event`() async throws {
    let test = try await clerk()
    try await test.test { client in
      let browser = try await test.browser(client, signedInAs: "clerk")
      let elsewhere = try await test.browser(client, signedInAs: "clerk")
      let page = try await browser.get("/zh/me")
      #expect(page.status == 200 && page.body.contains("窗口受理员"))
      let new = "four unrelated words"
      let changed = try await browser.post("/zh/me/password", [("old", Self.old), ("new", new), ("again", new)])
      #expect(changed.status == 303)
      #expect(try await browser.get("/zh/me").status == 303)
      #expect(try await elsewhere.get("/zh/me").status == 303)
      #expect(try await test.archive.credentials.isPassword(new, of: "a-clerk"))
      let events = try await test.office.history(Account.self, "a-clerk")
      #expect(events.last?.event == .credentialReset && events.last?.actor == "a-clerk")
    }
  }

  @Test(arguments: [
    ("wrong old one", "long enough now", "long enough now"), (old, "short", "short"), (old, old, old),
    (old, "xx-clerk-xx-yy", "xx-clerk-xx-yy"), (old, "long enough now", "something other"), ("", "", ""),
  ])
  func `a bad change is refused in words and changes nothing`(old: String, new: String, again: String) async throws {
    let test = try await clerk()
    try await test.test { client in
      let browser = try await test.browser(client, signedInAs: "clerk")
      try await browser.get("/en/me")
      let answer = try await browser.post("/en/me/password", [("old", old), ("new", new), ("again", again)])
      #expect(answer.status == 422)
      #expect(!answer.body.contains("something other"), "no password comes back in a page")
      #expect(try await test.archive.credentials.isPassword(Self.old, of: "a-clerk"))
      #expect(try await browser.get("/en/me").status == 200)
    }
  }

  @Test func `one-time codes are kept only after the app has shown a right one`() async throws {
    let test = try await clerk()
    try await test.test { client in
      let browser = try await test.browser(client, signedInAs: "clerk")
      let page = try await browser.get("/zh/me/authenticator")
      let text = try #require(page.hidden("secret"))
      let secret = try #require(Authenticator.secret(base32: text))
      let wrong = try await browser.post(
        "/zh/me/authenticator", [("secret", text), ("password", Self.old), ("code", "000000")])
      #expect(wrong.status == 422)
      #expect(try await test.archive.credentials.hasSecret("a-clerk") == false)
      #expect(wrong.hidden("secret") == text, "the app need not be set up again")
      let code = Authenticator().code(secret, step: Authenticator.step(at: test.now))
      let stolen = try await browser.post(
        "/zh/me/authenticator", [("secret", text), ("password", "guess"), ("code", code)])
      #expect(stolen.status == 422)
      let done = try await browser.post(
        "/zh/me/authenticator", [("secret", text), ("password", Self.old), ("code", code)])
      #expect(done.status == 303)
      #expect(try await test.archive.credentials.hasSecret("a-clerk"))
    }
  }

  @Test func `a secret that is none is not taken`() async throws {
    let test = try await clerk()
    try await test.test { client in
      let browser = try await test.browser(client, signedInAs: "clerk")
      try await browser.get("/zh/me/authenticator")
      let answer = try await browser.post(
        "/zh/me/authenticator", [("secret", "AAAA"), ("password", Self.old), ("code", "123456")])
      #expect(answer.status == 200 && answer.hidden("secret") != "AAAA")
      #expect(try await test.archive.credentials.hasSecret("a-clerk") == false)
    }
  }

  @Test func `guessing the old password is slowed down`() async throws {
    let test = try await clerk()
    try await test.test { client in
      let browser = try await test.browser(client, signedInAs: "clerk")
      try await browser.get("/zh/me")
      var answers: [Int] = []
      for _ in 0..<12 {
        answers.append(
          try await browser.post("/zh/me/password", [("old", "guess"), ("new", "0123456789"), ("again", "0123456789")])
            .status)
      }
      #expect(answers.first == 422 && answers.last == 429)
    }
  }
}
