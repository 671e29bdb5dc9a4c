import Foundation
import Testing

@Suite struct AssetTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Public")

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func `style is at most 14 KB and script at most 10 KB`() throws {
    #expect(try AssetTests.text("duixian.css").utf8.count <= 14 * 1024)
    #expect(try AssetTests.text("duixian.js").utf8.count <= 10 * 1024)
    #expect(try AssetTests.text("reading.js").utf8.count <= 2 * 1024)
  }

  @Test func `the first rule of the style keeps hidden things hidden`() throws {
    let rules = try AssetTests.text("duixian.css").split(separator: "\n").drop { $0.hasPrefix("/*") }
    #expect(rules.first == "[hidden]{display:none!important}")
  }

  @Test(arguments: ["duixian.js", "reading.js"])
  func `a script writes no markup and fetches nothing from elsewhere`(name: String) throws {
    let script = try AssetTests.text(name)
    let sinks = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"]
    for banned in sinks + ["http:", "https:"] {
      #expect(!script.contains(banned), "\(banned)")
    }
  }

  @Test func `no enhancement is longer than 60 lines`() throws {
    let lines = try AssetTests.text("duixian.js").split(separator: "\n", omittingEmptySubsequences: false)
    var start: Int?
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("function ") { start = index }
      if line == "}", let begun = start { #expect(index - begun < 60, "\(lines[begun])") }
    }
    #expect(start != nil)
  }

  /// WCAG 2.2 §1.4.3 on the colours of the sheet, in both schemes: every ink on every ground it stands on.
  @Test(arguments: [0, 1]) func `text has a contrast of at least 4,5 to 1`(_ scheme: Int) throws {
    let blocks = try AssetTests.text("duixian.css").components(separatedBy: ":root{").dropFirst()
    let tokens = AssetTests.tokens(blocks[blocks.startIndex + scheme])
    let pairs = [
      ("i", "p"), ("i", "t"), ("i", "w"), ("s", "p"), ("s", "t"), ("a", "p"), ("a", "t"), ("a", "w"), ("d", "p"),
      ("d", "w"), ("o", "a"), ("o", "d"), ("r", "p"), ("r", "rw"), ("r", "t"), ("g", "gw"), ("g", "p"), ("m", "mw"),
      ("p", "i"),
    ]
    for (ink, ground) in pairs {
      let a = try #require(tokens[ink])
      let b = try #require(tokens[ground])
      let ratio = (max(a, b) + 0.05) / (min(a, b) + 0.05)
      #expect(ratio >= 4.5, "\(ink) on \(ground): \(ratio)")
    }
  }

  /// Token name to relative luminance.
  static func tokens(_ block: String) -> [String: Double] {
    var out: [String: Double] = [:]
    for entry in block.prefix(while: { $0 != "}" }).split(separator: ";") {
      let parts = entry.split(separator: ":")
      guard parts.count == 2, parts[0].hasPrefix("--"), parts[1].hasPrefix("#") else { continue }
      var hex = String(parts[1].dropFirst())
      if hex.count == 3 { hex = hex.map { "\($0)\($0)" }.joined() }
      guard let value = Int(hex, radix: 16) else { continue }
      let channels = [16, 8, 0].map { shift -> Double in
        let part = Double((value >> shift) & 255) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      out[String(parts[0].dropFirst(2))] = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
    return out
  }
}
