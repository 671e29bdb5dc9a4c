import PolicyCore
import Standards
import Testing

struct SentenceTests {
  @Test func `every expression of every shipped policy can be said without a trace of the language`() throws {
    for policy in try PolicyFixture.shipped() {
      let names = Set(policy.allLeaves.flatMap(\.references)).flatMap {
        [$0] + $0.split(separator: ".").map(String.init)
      }
      for leaf in policy.allLeaves {
        let words = try #require(policy.sentence(of: leaf), "\(leaf.source) cannot be said")
        #expect(leaks(words.zh, names).isEmpty, "\(leaf.source): \(words.zh)")
        #expect(leaks(words.en, names).isEmpty, "\(leaf.source): \(words.en)")
        #expect(words.zh.allSatisfy { !$0.isLowercase || !$0.isASCII }, "\(words.zh)")
      }
    }
  }

  /// Signs and identifiers that only a programmer reads; labels stand in quotes and may hold any word.
  private func leaks(_ text: String, _ names: [String]) -> [String] {
    let signs = ["?", "&&", "||", "!", "==", "[", "]", "{", "}", "_", "'", "\"", "<=", ">="]
    let plain = text.replacing(/“[^”]*”/, with: "").replacing("'s ", with: " ")
    let words = Set(
      plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".")) }.map(String.init))
    return signs.filter { plain.contains($0) } + names.filter { $0.contains(".") && words.contains($0) }
  }
}
