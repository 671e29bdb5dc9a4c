import Standards
import Testing

struct CreditCodeTests {
  @Test(arguments: [
    ("91110108690017781B", BodyKind.enterprise), ("91320211739560225X", .enterprise),
    ("91320200796148368W", .enterprise),
    ("92330105MA7FFWKC83", .soleTrader), ("12510000450717578Y", .institution), ("91340100728526312J", .enterprise),
  ])
  func `codes in use are valid and tell the kind of body`(text: String, kind: BodyKind) throws {
    let code = try CreditCode(typed: text)
    #expect(code.text == text)
    #expect(code.kind == kind)
    #expect(code.organisationCodeHolds)
    #expect(CreditCode(text) == code)
  }

  @Test(arguments: [
    "91350100M000100Y4Z", "91500106MA2CE71F65", "91500102563638729E", "91110011700234457Q", "91110001110AE35858",
    "9150010807MGZHI002",
  ])
  func `codes seen on test invoices are refused`(text: String) {
    #expect(throws: CreditCodeFlaw.self) { try CreditCode(typed: text) }
  }

  @Test func `the standard's own example of a wrong check character ends in 3`() throws {
    #expect(throws: CreditCodeFlaw.foreignCharacter("Z", position: 18, suggestion: nil)) {
      try CreditCode(typed: "91350100M000100Y4Z")
    }
    #expect(try CreditCode(typed: "91350100M000100Y43").organisationCodeHolds)
    #expect(throws: CreditCodeFlaw.wrongCheckCharacter) { try CreditCode(typed: "91350100M000100Y45") }
  }

  @Test(arguments: [
    " 91110108690017781b ", "９１１１０１０８６９００１７７８１Ｂ", "9111 0108 6900 1778 1B", "91110108-69001778-1B",
    "\u{3000}91110108690017781B",
  ])
  func `width, case, spaces and hyphens do not matter`(text: String) throws {
    #expect(try CreditCode(typed: text).text == "91110108690017781B")
    #expect(CreditCode(text) == nil)
  }

  @Test(arguments: [
    ("9111O1O8690017781B", "91110108690017781B"), ("9IIIOIO869OOI778IB", "91110108690017781B"),
    ("9134010072852G312J", nil), ("9ZSS0105MA7FFWKC83", nil), ("91340100728526312J", nil),
  ])
  func `look-alike letters are suggested, never replaced`(text: String, meant: String?) {
    #expect(CreditCode.suggestion(for: text) == meant)
    if let meant {
      #expect { try CreditCode(typed: text) } throws: { ($0 as? CreditCodeFlaw)?.remedy.zh.contains(meant) == true }
    }
  }

  @Test(arguments: [
    ("", CreditCodeFlaw.empty), ("  ", .empty), ("9111010869001778", .wrongLength(16)),
    ("91110A08690017781B", .foreignCharacter("A", position: 6, suggestion: nil)),
    ("91110108690017781C", .wrongCheckCharacter),
    ("中1110108690017781B", .foreignCharacter("中", position: 1, suggestion: nil)),
  ])
  func `each refusal names its reason`(text: String, flaw: CreditCodeFlaw) {
    #expect(throws: flaw) { try CreditCode(typed: text) }
    #expect(!flaw.reason.zh.isEmpty && !flaw.reason.en.isEmpty && !flaw.remedy.zh.isEmpty && !flaw.remedy.en.isEmpty)
  }

  @Test func `a code is shown publicly with its middle hidden`() throws {
    #expect(try CreditCode(typed: "91110108690017781B").masked == "9111**********781B")
  }

  @Test func `examples are valid in both checks and repeat for their seed`() throws {
    for seed in UInt64(0)..<300 {
      let code = try #require(CreditCode.example(seed: seed))
      #expect(code.organisationCodeHolds && code.kind == .enterprise && code.region == "110115")
      #expect(CreditCode.example(seed: seed) == code)
    }
    #expect(Set((UInt64(0)..<300).compactMap { CreditCode.example(seed: $0) }).count == 300)
    #expect(CreditCode.example(seed: 1, category: "12")?.kind == .institution)
  }

  @Test func `every single wrong character and every swap of neighbours is found`() throws {
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    for seed in UInt64(0)..<20 {
      let right = Array(try #require(CreditCode.example(seed: seed)).text)
      for place in right.indices {
        for other in alphabet where other != right[place] {
          var wrong = right
          wrong[place] = other
          #expect(CreditCode(String(wrong)) == nil)
        }
        guard place > 0, right[place] != right[place - 1] else { continue }
        var swapped = right
        swapped.swapAt(place, place - 1)
        #expect(CreditCode(String(swapped)) == nil)
      }
    }
  }

  @Test func `taxpayer numbers may have older lengths`() {
    #expect(TaxpayerNumber(printed: "410305123456789")?.creditCode == nil)
    #expect(TaxpayerNumber(printed: "91110108690017781b")?.creditCode?.text == "91110108690017781B")
    #expect(TaxpayerNumber(printed: "9111010869001778") == nil)
    #expect(TaxpayerNumber(printed: "41030512345678中") == nil)
  }
}
