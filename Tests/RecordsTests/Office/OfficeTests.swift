import Casework
import Records
import Standards
import Testing

@Suite(.onEveryEngine) struct OfficeTests {
  let place: TestPlace
  let office: Office
  let id = EnterpriseID("91110302MA01ABCD00")

  init() async throws {
    place = try TestPlace()
    let archive = try await place.archive()
    office = archive.office(World(now: { .tenOClock }))
    let registration = Registration(id: id, name: "示例公司", kind: .enterprise, address: "亦庄")
    _ = try await office.open(Enterprise.self, id, by: .system) { _ in [.registered(registration)] }
  }

  @Test func `of two editors of one version, the second is told of the conflict`() async throws {
    _ = try await office.change(Enterprise.self, id, expecting: 1, by: .system) { _, _ in [.agentAdmitted("a")] }
    await #expect(throws: Conflict(stream: "enterprise:\(id)", expected: 1, found: 2)) {
      try await office.change(Enterprise.self, id, expecting: 1, by: .system) { _, _ in [.agentAdmitted("b")] }
    }
    #expect(try await office.load(Enterprise.self, id)?.agents == ["a"])
  }

  @Test func `two hundred editors at once form one chain of versions`() async throws {
    let (office, id) = (office, id)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<200 {
        group.addTask {
          _ = try await office.change(Enterprise.self, id, by: .system) { _, _ in
            [.agentAdmitted(AccountID("agent\(index)"))]
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await office.load(Enterprise.self, id)?.version == 201)
    #expect(try await office.history(Enterprise.self, id).map(\.version) == Array(1...201))
  }

  @Test func `the same key does its work once`() async throws {
    let (office, id) = (office, id)
    let key = try #require(IdempotencyKey("form-12345678"))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<20 {
        group.addTask {
          _ = try await office.change(Enterprise.self, id, by: .system, key: key) { _, _ in
            [.agentAdmitted(AccountID("agent\(index)"))]
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await office.load(Enterprise.self, id)?.version == 2)
  }

  @Test func `numbers are given out without gaps, and a refused command uses none`() async throws {
    let office = office
    struct No: Error {}
    for index in 1...3 {
      await #expect(throws: No.self) {
        try await office.perform(by: .system) { desk -> String in
          _ = try desk.nextNumber(prefix: "MQ", year: 2025)
          throw No()
        }
      }
      let number = try await office.perform(by: .system) { try $0.nextNumber(prefix: "MQ", year: 2025).text }
      #expect(number.hasPrefix("MQ-2025-00000\(index)-"))
    }
  }
}
