internal import Standards
internal import Testing

@testable internal import Portals

struct `Who is calling` {
  @Test(
    arguments: [
      (nil, ["1.2.3.4"], "unknown"), ("9.9.9.9", ["1.2.3.4"], "9.9.9.9"), ("10.0.0.1", [], "10.0.0.1"),
      ("10.0.0.1", ["1.2.3.4"], "1.2.3.4"), ("10.0.0.1", ["6.6.6.6, 1.2.3.4"], "1.2.3.4"),
      ("10.0.0.1", ["1.2.3.4, 10.0.0.2"], "1.2.3.4"), ("10.0.0.1", ["1.2.3.4", "5.6.7.8"], "5.6.7.8"),
      ("10.0.0.1", ["<script>"], "10.0.0.1"), ("10.0.0.1", ["10.0.0.2"], "10.0.0.1"),
    ] as [(String?, [String], String)])
  func `is the peer unless a trusted proxy says otherwise`(peer: String?, header: [String], answer: String) {
    let trusted: Set = ["10.0.0.1", "10.0.0.2"]
    #expect(ClientAddress.resolve(peer: peer, forwardedFor: header, trusted: trusted) == answer)
  }
}

struct `The language of a page` {
  @Test(
    arguments: [
      (nil, Language.zh), ("", .zh), ("en", .en), ("en-GB,en;q=0.8", .en), ("fr, de", .zh),
      ("en;q=0.4, zh-CN;q=0.9", .zh),
      ("zh;q=0.3,en;q=0.7", .en), ("en;q=0, fr", .zh), ("*", .zh), (";;;,,q=,en;q=abc", .zh), ("EN-us", .en),
    ] as [(String?, Language)])
  func `is the best of what the browser accepts`(header: String?, language: Language) {
    #expect(LanguageChoice.accepted(header) == language)
  }

  @Test(arguments: [
    ("/zh", Language.zh), ("/en/a", .en), ("/", nil), ("/english", nil), ("zh", nil), ("//zh", nil), ("/ZH", nil),
  ])
  func `stands first in the path`(path: String, language: Language?) {
    #expect(LanguageChoice.inPath(path) == language)
  }
}

struct `A link` {
  @Test func `encodes each component, so that an id cannot leave its place`() {
    #expect(Link("apply", "../admin").path(in: .zh) == "/zh/apply/..%2Fadmin")
    #expect(
      Link("g", "值 ?#").with("q", "a&b=c+d").with("页", "2").at("r 1").path(in: .en)
        == "/en/g/%E5%80%BC%20%3F%23?q=a%26b%3Dc%2Bd&%E9%A1%B5=2#r%201")
    #expect(Link.home.path(in: .zh) == "/zh")
  }
}
