internal import Casework
internal import Evidence
internal import PolicyCore
@testable internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `Operations and policies` {
  @Test func `the operations page gives the figures in both languages`() async throws {
    let test = try await CaseGallery(try await TestPremises()).test
    try await test.test { client in
      let system = try await test.browser(client, signedInAs: "systemadministrator")
      let page = try await system.get("/zh/operations")
      #expect(page.status == 200)
      #expect(page.body.contains(SandboxMode.unavailable.words.zh))
      #expect(page.body.contains("资金拨付中"))
      #expect(page.body.contains("<dt>数据库版本</dt><dd>\(Schema.expected)</dd>"))
      #expect(try await system.get("/en/operations").body.contains("Cases by state"))
    }
  }

  private func page(
    disk: DiskRoom? = DiskRoom(free: 50 << 30, total: 100 << 30), sandbox: SandboxMode = .isolated, givenUp: Int = 0,
    sweptAgo: Int64? = 60, waits: Int64? = nil, means: [ReadingMeans] = [], readers: [Int] = [2]
  ) -> UpkeepPage {
    let now = Instant(milliseconds: 1_757_642_400_000)
    return UpkeepPage(
      schema: 5, events: 0, tallies: [], letters: (0, givenUp), disk: disk, sandbox: sandbox,
      readings: ReadingFigures(
        queued: waits == nil ? 0 : 1, reading: 0, oldest: waits.map { now.adding(seconds: -$0) }, readSince: 0,
        failedSince: 0, failed: 0), means: means, clock: now, machine: now,
      startedAt: now.adding(seconds: -3600), lastSweep: sweptAgo.map { now.adding(seconds: -$0) },
      nodes: ("n0", readers.enumerated().map { Node(id: "n\($0)", label: "m\($0):80", readers: $1, startedAt: now) }),
      log: nil, csrf: "",
      language: .zh)
  }

  @Test func `one sentence says how it fares, the worst first`() {
    #expect(page().complaints.isEmpty)
    #expect(page(disk: DiskRoom(free: 1 << 29, total: 100 << 30)).complaints.first?.words == Words.upkeepDiskLow)
    #expect(page(disk: DiskRoom(free: 5 << 30, total: 100 << 30)).complaints.first?.tone == .wait)
    #expect(page(sandbox: .limitsOnly, sweptAgo: 301).complaints.map(\.tone) == [.bad, .wait])
    #expect(page(sweptAgo: nil).complaints.first?.words == Words.upkeepSweepLate)
    #expect(page(givenUp: 1).complaints.first?.words == Words.upkeepMailStuck)
    #expect(page(disk: nil).complaints.isEmpty)
    #expect(page(waits: 3601).complaints.first?.words == Words.Reading.queueStuck)
    #expect(page(waits: 60).complaints.isEmpty)
    #expect(page(waits: 60, readers: [0, 1]).complaints.isEmpty)
    #expect(page(waits: 60, readers: [0, 0]).complaints.first?.words == Words.Reading.nobodyReads)
    #expect(page(readers: [0]).complaints.isEmpty)
    let slow = ReadingMeans(Phrase(verbatim: "tesseract"), isWell: false)
    #expect(page(means: [slow]).complaints.map(\.words) == [slow.words])
  }

  @Test func `files that could not be read are queued again by the administrator`() async throws {
    let test = try await CaseGallery(try await TestPremises()).test
    let queue = test.archive.readings
    let job = try #require(try await queue.take(at: test.now))
    try await queue.finish(job, brief: "{}", answer: "{}", isRead: false, at: test.now)
    try await test.test { client in
      let system = try await test.browser(client, signedInAs: "systemadministrator")
      let page = try await system.get("/zh/operations")
      #expect(page.body.contains("重新读取未能读取的 1 个文件"))
      #expect(page.body.contains("<dt>今日未能读取</dt><dd>1</dd>"))
      #expect(try await system.post("/zh/operations/readings", []).status == 303)
      #expect(try await system.get("/zh/operations").body.contains("重新读取") == false)
    }
    #expect(try await queue.figures(since: test.now).failed == 0)
  }

  @Test func `the policy officer sees every reading in force with its default`() async throws {
    let test = try await CaseGallery(try await TestPremises()).test
    try await test.test { client in
      let officer = try await test.browser(client, signedInAs: "policyofficer")
      let page = try await officer.get("/zh/policies")
      #expect(page.status == 200 && page.body.contains(test.policy.hash))
      for reading in test.policy.readings { #expect(page.body.contains(">\(reading.id)<")) }
      #expect(try await officer.get("/en/policies").status == 200)
      #expect(try await officer.get("/zh/policies?check=yes").status == 503, "no folder belongs to these premises")
    }
  }
}
