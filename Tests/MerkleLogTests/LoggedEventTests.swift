import SMCrypto
import Testing

@testable import MerkleLog

@Suite struct LoggedEventTests {
  private let event = LoggedEvent(
    sequence: 7, stream: "case:a", version: 3, kind: "submitted", milliseconds: 1_757_000_000_000, actor: "p-1",
    role: "applicant", body: #"{"名":1}"#, salt: "00112233445566778899aabbccddeeff")

  /// Expected values were computed apart from this program.
  @Test func `a commitment is the hash of all fields, each with its length`() {
    #expect(event.commitment.hex == "381d9c11534f2440674b130c6dd6f29e61e9a3cafbd02edea62a69c8c9b14660")
    #expect(event.leaf.hex == "887d23c346f7255edee70660e9ab6b0486417d171200f52f54b754021dd32966")
  }

  @Test func `a character that moves from one field to the next changes the commitment`() {
    let moved = LoggedEvent(
      sequence: 7, stream: "case:a", version: 3, kind: "submitted", milliseconds: 1_757_000_000_000, actor: "p-1a",
      role: "pplicant", body: #"{"名":1}"#, salt: "00112233445566778899aabbccddeeff")
    #expect(moved.commitment != event.commitment)
  }
}
