internal import Casework
internal import Foundation
internal import Hummingbird
internal import HummingbirdTesting
internal import NIOCore
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards
internal import Testing

/// The permission table over HTTP, cell by cell: who × route × case in every state.
struct `Every cell of the permission table` {
  /// `nil` is the public; `stranger` acts for another enterprise.
  static let visitors: [String?] = [nil, "stranger"] + Role.allCases.map { CaseGallery.login($0) }

  @Test func `every route is listed and every line has its route`() async throws {
    let portal = try await TestPremises().portal()
    let served = Set(servedRoutes(of: portal).map(\.name)).subtracting(RouteRules.outside)
    let listed = Set(RouteRules.all.keys)
    let (missing, gone) = (served.subtracting(listed).sorted(), listed.subtracting(served).sorted())
    #expect(missing.isEmpty, "routes without a line in RouteRules: \(missing.joined(separator: "\n"))")
    #expect(gone.isEmpty, "lines without a route: \(gone.joined(separator: "\n"))")
  }

  @Test(arguments: visitors)
  func `is answered as the table says`(login: String?) async throws {
    let gallery = try await CaseGallery(try await TestPremises())
    try await gallery.test.test { client in
      let walk = try await PermissionWalk(gallery, client, login)
      try await walk.refused()
      try await walk.forged()
      try await walk.unknown()
      try await walk.allowed()
    }
  }
}

/// All requests of one visitor.
struct PermissionWalk {
  let gallery: CaseGallery
  let browser: Browser
  let login: String?
  let actor: Actor?
  let csrf: String
  let files: [CaseFile]

  struct Cell {
    let route: String
    let rule: RouteRule
    let file: CaseFile?

    var isPost: Bool { !route.hasPrefix("GET") }
    var isPut: Bool { route.hasPrefix("PUT") }
    var label: String { "\(route) \(file?.state.name ?? "")" }
  }

  init(_ gallery: CaseGallery, _ client: any TestClientProtocol, _ login: String?) async throws {
    (self.gallery, self.login) = (gallery, login)
    if let login {
      browser = try await gallery.test.browser(client, signedInAs: login)
      let person = try await gallery.test.office.read { try Directory($0.transaction).person(login: login) }
      actor = person?.actor()
      csrf = try await browser.get("/zh/me").csrf ?? ""
    } else {
      browser = Browser(client)
      actor = nil
      csrf = try await browser.get("/zh/sign-in").csrf ?? ""
    }
    var files: [CaseFile] = []
    for state in CaseGallery.states {
      files.append(try #require(try await gallery.test.office.load(CaseFile.self, CaseGallery.id(state))))
    }
    self.files = files
  }

  /// Signing out would end the walk.
  private var cells: [Cell] {
    RouteRules.all.filter { !$0.key.contains("/sign-") }.sorted { $0.key < $1.key }.flatMap { route, rule in
      rule.isOnCase
        ? files.map { Cell(route: route, rule: rule, file: $0) } : [Cell(route: route, rule: rule, file: nil)]
    }
  }

  private func path(_ cell: Cell, id: String? = nil) -> String {
    let values = [
      "language": "zh", "id": id ?? cell.file?.id.rawValue ?? Self.thing(of: cell.route),
      "file": CaseGallery.file.rawValue,
      "page": "1", "number": "1", "slug": RealPolicies.slug, "round": "2025", "objection": "o1", "case": "g-draft",
      "project": "p1", "expense": "e1", "section": gallery.test.policy.sections[0].id, "account": "a-stranger",
      "letter": "commitment", "code": CaseGallery.enterprise.rawValue, "place": "1", "material": "m3", "name": "x.csv",
    ]
    let pattern = cell.route.drop { $0 != "/" }
    return pattern.split(separator: "/").map { part in
      part.hasPrefix("{") ? "/" + (values[String(part.dropFirst().dropLast())] ?? "x") : "/" + part
    }.joined()
  }

  /// What the id stands for where it is no case.
  private static func thing(of route: String) -> String { route.contains("/account/") ? "a-stranger" : "none" }

  private func ask(_ cell: Cell, id: String? = nil, token: String? = nil) async throws -> Browser.Answer {
    let path = path(cell, id: id)
    guard cell.isPost else { return try await browser.get(path) }
    guard cell.isPut else { return try await browser.post(path, [], token: token ?? csrf) }
    return try await browser.send(.put, path, headers: ["X-CSRF": token ?? csrf, "Content-Type": "application/pdf"])
  }

  private func seesCase(_ file: CaseFile) -> Bool {
    guard let actor else { return false }
    return Permissions.capacity(actor, .readCase, at: file.stage, on: file.dossier.subject(at: file.stage)) != nil
  }

  private func events() async throws -> Int {
    try await gallery.test.office.read { try EventStore($0.transaction).lastSequence() }
  }

  /// The page's own part without the number of the request.
  static func core(_ body: String) -> String {
    guard let start = body.range(of: "<main"), let end = body.range(of: "</main>") else { return body }
    return String(body[start.lowerBound..<end.lowerBound]).replacing(/<code>[0-9a-zA-Z-]+<\/code>/, with: "")
  }

  /// Whatever the table does not grant is the page of a thing that does not exist, or the way to the sign-in; and
  /// nothing is recorded by all of it.
  func refused() async throws {
    let before = try await events()
    let absent = Self.core(try await browser.get("/zh/no-such-page").body)
    for cell in cells where !cell.rule.allows(actor, cell.file) {
      let answer = try await ask(cell)
      if let file = cell.file, cell.isPost, seesCase(file) {
        // Whoever may see the case is told in words why this is not for now, or not for them.
        #expect([400, 404, 409, 422].contains(answer.status), "\(login ?? "") \(cell.label): \(answer.status)")
      } else if cell.isPut {
        #expect(answer.status == (login == nil ? 401 : 404), "\(login ?? "public") \(cell.label): \(answer.status)")
      } else if login == nil {
        #expect(answer.status == 303 && answer.header("Location")?.hasPrefix("/zh/sign-in") == true, "\(cell.label)")
      } else {
        #expect(answer.status == 404, "\(login ?? "") \(cell.label) answered \(answer.status)")
        #expect(answer.status != 404 || Self.core(answer.body) == absent, "\(cell.label) differs from an absent page")
      }
    }
    #expect(try await events() == before)
  }

  /// A form without the token of this session is refused before anything is looked at.
  func forged() async throws {
    let before = try await events()
    for cell in cells where cell.isPost && (cell.file == nil || cell.file?.id == files[2].id) {
      let answer = try await ask(cell, token: "")
      #expect(answer.status == 403, "\(login ?? "public") \(cell.label) without the token answered \(answer.status)")
    }
    #expect(try await events() == before)
  }

  /// Ids that name nothing: never a fault of the machine, never a page.
  func unknown() async throws {
    for cell in cells where cell.route.contains("{id}") && (cell.file == nil || cell.file?.id == files[0].id) {
      for id in ["no-such", "..%2F..", "%00", String(repeating: "x", count: 200)] {
        let answer = try await ask(cell, id: id)
        #expect(
          [303, 401, 404, 400, 429].contains(answer.status),
          "\(login ?? "public") \(cell.label) \(id): \(answer.status)")
      }
    }
  }

  /// Whatever the table grants is answered: a page, a step on, or the form again with words.
  func allowed() async throws {
    for cell in cells where cell.rule.allows(actor, cell.file) {
      let unchanged: Bool
      if let file = cell.file {
        unchanged = try await gallery.test.office.load(CaseFile.self, file.id)?.version == file.version
      } else {
        unchanged = true
      }
      let answer = try await ask(cell)
      #expect(
        answer.status < 500 && answer.status != 403 || answer.status == 503,
        "\(login ?? "public") \(cell.label): \(answer.status)")
      if let file = cell.file, unchanged, cell.isPost, !cell.rule.mayAct(actor, file) {
        let after = try await gallery.test.office.load(CaseFile.self, file.id)?.version
        #expect(after == file.version, "\(login ?? "public") \(cell.label) changed a case without the right to")
      }
      guard let file = cell.file, unchanged, cell.rule.states.contains(file.state.name) else { continue }
      #expect(answer.status != 404, "\(login ?? "public") \(cell.label) should be there")
    }
  }
}
