import Foundation
import Standards
import Testing

/// What is written to the log must read back the same after years, and damaged text must not become a value.
struct StoredFormTests {
  private func stored<Value: Codable>(_ value: Value) throws -> String {
    String(decoding: try JSONEncoder().encode([value]), as: UTF8.self)
  }

  private func read<Value: Codable>(_ text: String, as: Value.Type) throws -> Value {
    try #require(try JSONDecoder().decode([Value].self, from: Data(text.utf8)).first)
  }

  private func expect<Value: Codable & Equatable>(_ value: Value, isStoredAs text: String) throws {
    #expect(try stored(value).replacing("\\/", with: "/") == "[\(text)]")
    #expect(try read("[\(text)]", as: Value.self) == value)
  }

  @Test func `every value has one stored form and is read back from it`() throws {
    try expect(Money(fen: -123_450), isStoredAs: "-123450")
    try expect(#require(Ratio(1, over: 3)), isStoredAs: "\"1/3\"")
    try expect(#require(CivilDate(iso: "2025-09-01")), isStoredAs: "\"2025-09-01\"")
    try expect(Instant(milliseconds: 1_757_642_707_009), isStoredAs: "1757642707009")
    try expect(CreditCode(typed: "91110108690017781B"), isStoredAs: "\"91110108690017781B\"")
    let number = try #require(ApplicationNumber(prefix: "MQ", year: 2025, serial: 128))
    try expect(number, isStoredAs: "\"\(number)\"")
  }

  @Test func `damaged text does not become a value`() {
    #expect(throws: DecodingError.self) { try read("[\"1/0\"]", as: Ratio.self) }
    #expect(throws: DecodingError.self) { try read("[\"2025-02-30\"]", as: CivilDate.self) }
    #expect(throws: DecodingError.self) { try read("[1.5]", as: Money.self) }
    #expect(throws: DecodingError.self) { try read("[\"91110108690017781C\"]", as: CreditCode.self) }
    #expect(throws: DecodingError.self) { try read("[\"MQ-2025-000128-X\"]", as: ApplicationNumber.self) }
  }

  @Test func `a holiday notice has one text whatever order its days were given in`() throws {
    let notice = try #require(HolidayNotice.known.first { $0.year == 2025 })
    let again = HolidayNotice(
      year: 2025, standing: .published, source: notice.source, daysOff: Set(notice.daysOff.sorted().reversed()),
      workingWeekendDays: notice.workingWeekendDays)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(try encoder.encode(notice) == encoder.encode(again))
    #expect(try read(stored(notice), as: HolidayNotice.self) == notice)
  }

  @Test func `shares keep their value through storage for any fraction`() throws {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<500 {
      let ratio = try #require(
        Ratio(.random(in: (.min + 1)...(.max), using: &random), over: .random(in: 1...(.max), using: &random)))
      #expect(try read(stored(ratio), as: Ratio.self) == ratio)
    }
  }
}
