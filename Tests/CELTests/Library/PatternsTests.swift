import CEL
import Testing

struct PatternsTests {
  @Test(arguments: [
    ("abc", "xabcx", true), ("^abc$", "abcd", false), ("a.c", "a\nc", false), ("(?s)a.c", "a\nc", true),
    ("(?i)ÄB", "äb", true), ("(?i:a)B", "AB", true), ("(?i:a)B", "Ab", false), ("(?-i)a", "A", false),
    ("a|b|", "c", true),
    ("^(a|bc)+$", "abca", true), ("^a{2,3}$", "aaaa", false), ("^a{2,}$", "aaaa", true), ("^a{2}$", "aa", true),
    ("a{,2}", "a{,2}", true), ("a{x", "a{x", true), ("^a*?b+?c??$", "aabb", true), ("[a-c]", "b", true),
    ("[^a-c]", "b", false), ("[]a]", "]", true), ("[a\\]]", "]", true), ("[\\d-]", "-", true), ("[a-]", "-", true),
    ("^[\\w\\s]+$", "a b_9", true), ("\\D\\W\\S", "a-b", true), ("^\\D$", "5", false), ("[\\p{Lu}]", "É", true),
    ("\\p{Han}", "兑", true), ("^\\P{Han}+$", "兑", false), ("\\pL", "é", true), ("\\p{N}\\p{P}\\p{Z}", "1! ", true),
    ("\\p{S}\\p{M}", "+\u{301}", true), ("\\bfoo\\b", "a foo b", true), ("\\Boo\\b", "foo", true),
    ("\\bo", "foo", false),
    ("\\Afoo\\z", "foo", true), ("(?m)^b$", "a\nb\nc", true), ("^b$", "a\nb\nc", false), ("\\x41\\x{5151}", "A兑", true),
    ("\\n\\t\\r\\f\\v\\a\\.", "\n\t\r\u{0C}\u{0B}\u{07}.", true), ("(?P<n>a)(?<m>b)(?:c)", "abc", true),
    ("(?U)a+", "aa", true),
    ("^(()|a)+$", "aa", true), ("(?i)[A-C]x", "bX", true), ("(?i)[^a]", "A", false), ("", "", true), ("^$", "x", false),
  ])
  func `patterns are RE2's`(pattern: String, text: String, holds: Bool) throws {
    #expect(try Pattern(pattern).matches(text) == holds)
    #expect(
      try value("t.matches(p)", ["t": .string, "p": .string], ["t": .string(text), "p": .string(pattern)])
        == .bool(holds))
  }

  @Test(arguments: [
    "(", ")", "(a", "[a", "[", "a**", "*a", "+", "?", "a{1001}", "a{2,1}", "\\", "\\1", "\\k", "(?=a)", "(?!a)",
    "(?<=a)",
    "(?P=n)", "(?P<n", "(?z)", "(?", "(?i", "[b-a]", "\\p{Zz}", "\\p{L", "\\p", "\\xg", "\\x{110000}", "\\x4", "[a-\\d",
    "[\\x]", String(repeating: "(", count: 101), "(?<!a)",
  ])
  func `what is not regular, or no pattern, is refused with a reason`(pattern: String) throws {
    #expect(throws: FailureCause.self) { _ = try Pattern(pattern) }
    let found = try cause("'a'.matches(p)", ["p": .string], ["p": .string(pattern)])
    guard case .badPattern(let reason)? = found else { return #expect(Bool(false)) }
    #expect(!reason.isEmpty)
  }
}
