internal import Evidence
internal import HummingbirdTesting
@testable internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `The reading room` {
  private func upload(_ test: TestPremises, _ client: any TestClientProtocol) async throws -> String {
    var agent = try await Applicant(test, client)
    try await agent.open()
    try await agent.upload("\(agent.home)/materials/m4", name: "账户.pdf", bytes: Applicant.pdf)
    return BlobStore.hash(of: Applicant.pdf)
  }

  private func kept(_ test: TestPremises, _ digest: String) async throws -> StoredReading? {
    try await test.office.read { try ReadingShelf($0.transaction).readings(of: [digest]).values.first }
  }

  @Test func `reads what arrives as what the policy expects there, and keeps it with its marks`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let digest = try await upload(test, client)
      try await test.readAll { reading, expecting in
        #expect(expecting == [.bankAccountForm])
        var page = PageReading(number: 1, textSource: .textLayer)
        page.lines = [TextLine("户名 云帆", box: .wholePage)]
        reading.pages = [page]
        reading.say(.bankAccountForm, [.accountName: "云帆"])
      }
      let stored = try #require(try await kept(test, digest))
      #expect(stored.state == .read)
      let (whole, brief) = (stored.answer.flatMap(KeptReading.reading), stored.brief.flatMap(KeptReading.reading))
      #expect(whole?.pages.first?.lines.count == 1 && brief?.pages.first?.lines.isEmpty == true)
      #expect(brief?.value(.accountName) == "云帆" && whole?.digest == digest)
    }
  }

  @Test func `leaves to people what says nothing`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let digest = try await upload(test, client)
      try await test.readAll { reading, _ in reading.findings = [.notRead] }
      #expect(try await kept(test, digest)?.state == .failed)
    }
  }

  @Test func `puts a file back when it is told to stop`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let digest = try await upload(test, client)
      let reader = InventedReader { _, _ in try? await Task.sleep(for: .seconds(60)) }
      let room = ReadingRoom(
        queue: test.archive.readings, office: test.office, blobs: test.archive.blobs, reader: reader, now: { test.now })
      let work = Task { try await room.readNext() }
      while try await kept(test, digest)?.state != .reading { try await Task.sleep(for: .milliseconds(5)) }
      work.cancel()
      #expect(try await work.value)
      let stored = try await kept(test, digest)
      #expect(stored?.state == .queued && stored?.attempts == 0)
    }
  }

  @Test func `reads again what an earlier run left half read`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let digest = try await upload(test, client)
      _ = try await test.archive.readings.take(at: test.now)
      let room = ReadingRoom(
        queue: test.archive.readings, office: test.office, blobs: test.archive.blobs,
        reader: InventedReader { reading, _ in reading.kind = .bankAccountForm }, now: { test.now })
      #expect(try await room.readNext() == false)
      try await room.takeUpLost()
      #expect(try await room.readNext())
      #expect(try await kept(test, digest)?.state == .read)
    }
  }
}
