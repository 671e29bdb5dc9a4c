import CEL
import Testing

struct TimesTests {
  @Test(arguments: [
    ("getFullYear()", 2024), ("getMonth()", 1), ("getDate()", 29), ("getDayOfMonth()", 28), ("getDayOfWeek()", 4),
    ("getDayOfYear()", 59), ("getHours()", 23), ("getMinutes()", 30), ("getSeconds()", 15), ("getMilliseconds()", 250),
    ("getDate('+08:00')", 1), ("getMonth('08:00')", 2), ("getHours('-05:30')", 18), ("getHours('Asia/Shanghai')", 7),
    ("getHours('UTC')", 23), ("getMinutes('Z')", 30),
  ])
  func `a moment has its parts, in UTC or in a zone`(call: String, part: Int64) throws {
    #expect(try value("timestamp('2024-02-29T23:30:15.250Z').\(call)") == .int(part))
  }

  @Test(arguments: [("getHours()", -1), ("getMinutes()", -90), ("getSeconds()", -5400), ("getMilliseconds()", -500)])
  func `a length of time has its parts`(call: String, part: Int64) throws {
    #expect(try value("duration('-1h30m0.5s').\(call)") == .int(part))
  }

  @Test(arguments: [
    "2024-02-30T00:00:00Z", "2024-02-29T24:00:00Z", "2024-02-29T00:60:00Z", "2024-02-29T00:00:60Z", "2024-02-29",
    "2024-02-29T00:00:00", "2024-02-29T00:00:00.Z", "2024-02-29T00:00:00.1234567890Z", "2024-02-29T00:00:00+24:00",
    "2024-02-29T00:00:00+0800", "2024-02-29 00:00:00Z", "0001-01-01T00:00:00+01:00", "2024-02-29T00:00:00x",
    "2024-02-29Taa:00:00Z",
  ])
  func `what is no moment is refused`(text: String) throws {
    guard case .unconvertible? = try cause("timestamp(t)", ["t": .string], ["t": .string(text)]) else {
      return #expect(Bool(false))
    }
    #expect(!faults("timestamp('\(text)')").isEmpty)
  }

  @Test(arguments: ["", "-", "1", "1x", "1.2.3s", ".s", "s", "h", "1h-2m", "99999999999h", "9223372036.9s", "兑s"])
  func `what is no length of time is refused`(text: String) throws {
    guard case .unconvertible? = try cause("duration(t)", ["t": .string], ["t": .string(text)]) else {
      return #expect(Bool(false))
    }
  }

  @Test(arguments: [
    ("duration('1h30m')", "5400s"), ("duration('-1.5h')", "-5400s"), ("duration('250ms')", "0.25s"),
    ("duration('+1us')", "0.000001s"), ("duration('1µs1ns')", "0.000001001s"), ("duration('0')", "0s"),
    ("timestamp('2009-02-13t23:31:30.5+08:00')", "2009-02-13T15:31:30.5Z"),
    ("timestamp('2009-02-13T23:31:30z')", "2009-02-13T23:31:30Z"),
    ("timestamp('2009-02-13T23:31:30-01:30')", "2009-02-14T01:01:30Z"),
    ("timestamp(-1) - duration('1ns')", "1969-12-31T23:59:58.999999999Z"),
  ])
  func `moments and lengths are read and written`(source: String, text: String) throws {
    #expect(try value("string(\(source))") == .string(text))
  }

  @Test func `a zone that nobody knows is an error`() throws {
    for zone in ["Asia/Nowhere", "+8:00", "+25:00", "a:b", String(repeating: "x", count: 100)] {
      #expect(try cause("timestamp(0).getHours('\(zone)')") == .badZone(zone))
    }
  }
}
