import Standards
import Testing

@testable import PolicyCore

struct FilingTableTests {
  private func table(
    _ text: String, fen: Bool = false, block: Int = 2, pieces: Int = 9
  ) throws -> (
    filings: [(id: String, filing: Filing, context: AssessmentContext)], table: FilingTable
  ) {
    let policy = try PolicyFixture.policy()
    let table = FilingTable(policy: policy, amountsInFen: fen, blockSize: block)
    var rest = Array(text.utf8)[...]
    var found: [(String, Filing, AssessmentContext)] = []
    func source(_ space: UnsafeMutableRawBufferPointer) -> Int {
      let piece = rest.prefix(min(pieces, space.count))
      for (index, byte) in piece.enumerated() { space[index] = byte }
      rest = rest.dropFirst(piece.count)
      return piece.count
    }
    while let block = try table.next(from: source) {
      for index in 0..<block.count {
        found.append((block.ids[index], block.filing(index), block.context(index, otherwise: policy.defaultContext)))
      }
    }
    return (found, table)
  }

  private func faults(_ text: String, fen: Bool = false) throws -> CSVFaults {
    do {
      _ = try table(text, fen: fen)
      return CSVFaults(faults: [], stopped: false)
    } catch let faults as CSVFaults { return faults }
  }

  private func money(_ fen: Int64) -> FactValue { .money(Money(fen: fen)) }

  @Test func `without ids each row is one application with one project and one line`() throws {
    let found = try table(
      "org.kind,operates_in_zone,project.mode,expense.settled\nenterprise,1,api,100000.5\n企业,否,云化部署,\n"
    ).filings
    try #require(found.count == 2)
    #expect(found.map(\.id) == ["1", "2"])
    #expect(found[0].filing.application == ["org.kind": .choice("enterprise"), "org.operates_in_zone": .bool(true)])
    #expect(found[0].filing.projects[0].values == ["project.mode": .choice("api")])
    #expect(found[0].filing.projects[0].expenses[0].values == ["expense.settled": money(10_000_050)])
    #expect(found[1].filing.application["org.operates_in_zone"] == .bool(false))
    #expect(found[1].filing.projects[0].expenses.map(\.values) == [[:]])
  }

  @Test func `rows of one application, one project and its lines belong together`() throws {
    let found = try table(
      """
      application,project,expense,org.kind,project.mode,expense.settled,expense.model_name
      A,,,enterprise,,,
      A,p1,e1,,api,1000.00,甲
      A,p1,,,,2000,乙
      A,p2,,institution,cloud,,
      B,p1,e1,social,private,3,
      C,,,,,,
      """
    ).filings
    try #require(found.map(\.id) == ["A", "B", "C"])
    let first = found[0].filing
    #expect(first.application == ["org.kind": .choice("enterprise")])
    #expect(first.projects.map(\.id) == ["p1", "p2"])
    #expect(first.projects[0].expenses.map(\.id) == ["e1", "e2"])
    #expect(
      first.projects[0].expenses[1].values == ["expense.settled": money(200_000), "expense.model_name": .text("乙")])
    #expect(first.projects[1].expenses.isEmpty)
    #expect(found[1].filing.projects[0].expenses.count == 1)
    #expect(found[2].filing == Filing())
  }

  @Test func `a later row that says otherwise is counted and not read`() throws {
    let (filings, table) = try table(
      "application,org.kind,expense.settled\nA,enterprise,1\nA,enterprise,2\nA,social,3\n")
    #expect(filings[0].filing.application["org.kind"] == .choice("enterprise"))
    #expect(filings[0].filing.projects[0].expenses.count == 3)
    #expect(table.ignored == 1)
    #expect(table.rows == 3)
  }

  @Test func `an application longer than a block stays whole, and blocks do not mix`() throws {
    var text = "application,expense,expense.settled\n"
    for application in 1...7 { for line in 1...application { text += "A\(application),e\(line),\(line)\n" } }
    let found = try table(text, block: 3, pieces: 5).filings
    #expect(found.map(\.filing.projects[0].expenses.count) == Array(1...7))
    #expect(found[6].filing.projects[0].expenses[6].values["expense.settled"] == money(700))
  }

  @Test func `cells may say yes, no, nothing, not sure, and amounts as people write them`() throws {
    let found = try table(
      """
      org.operates_in_zone,org.major_penalty,org.penalty_decided_on,expense.settled
      TRUE,no,2025年3月1日,12.5万
      是,?,2025-03-01," 1,234.50 "
      """
    ).filings
    #expect(found[0].filing.application["org.operates_in_zone"] == .bool(true))
    #expect(found[0].filing.application["org.penalty_decided_on"] == .date(CivilDate(iso: "2025-03-01")!))
    #expect(found[0].filing.projects[0].expenses[0].values["expense.settled"] == money(12_500_000))
    #expect(found[1].filing.application["org.major_penalty"] == .notSure)
    #expect(found[1].filing.application["org.penalty_decided_on"] == .date(CivilDate(iso: "2025-03-01")!))
    #expect(found[1].filing.projects[0].expenses[0].values["expense.settled"] == money(123_450))
  }

  @Test func `amounts in fen are whole numbers`() throws {
    #expect(
      try table("expense.settled\n12345\n", fen: true).filings[0].filing.projects[0].expenses[0].values
        == ["expense.settled": money(12345)])
    #expect(try faults("expense.settled\n1.5\n", fen: true).faults[0].remedy.en.contains("--money fen"))
    #expect(try faults("expense.settled\n-1\n", fen: true).faults.count == 1)
  }

  @Test func `the day of filing and what was granted may stand in the row`() throws {
    let found = try table("submitted_on,granted_this_year,org.kind\n2025-09-02,100.01,enterprise\n,,enterprise\n")
      .filings
    #expect(found[0].context.submittedOn == CivilDate(iso: "2025-09-02"))
    #expect(found[0].context.grantedThisYear == Money(fen: 10_001))
    let usual = try PolicyFixture.policy().defaultContext
    #expect(found[1].context.submittedOn == usual.submittedOn && found[1].context.grantedThisYear == .zero)
  }

  @Test func `rows without any content are passed over`() throws {
    let (filings, table) = try table("org.kind,project.mode\n,\n  ,\nenterprise,api\n,,,\n")
    #expect(filings.count == 1 && table.rows == 1)
  }

  @Test func `an unknown column is refused with the name that is near`() throws {
    let found = try faults("org.kidn,project.mode\nx,y\n")
    try #require(found.faults.count == 1)
    #expect(found.faults[0].place(in: "f.csv") == "f.csv:1:1 (org.kidn)")
    #expect(found.faults[0].code == "unknown-column")
    #expect(found.faults[0].remedy.en == "Did you mean org.kind?")
  }

  @Test func `every fault of the header is told at once`() throws {
    let found = try faults("kind,org.kind,nonsense_without_likeness,project.mode,,mode\n")
    #expect(found.faults.map(\.cell) == [2, 3, 5, 6])
    #expect(found.faults[0].reason.en == "Two columns are “org.kind”.")
  }

  @Test func `a bare name that two levels have asks for the whole name`() throws {
    let found = try faults("name\n")
    #expect(found.faults.map(\.code) == ["header"])
    #expect(found.faults[0].reason.en.contains("org.name") && found.faults[0].reason.en.contains("project.name"))
  }

  @Test func `other separators, a project without an application and an empty file are told`() throws {
    #expect(try faults("org.kind;project.mode\n").faults[0].remedy.en == "Columns are separated by commas.")
    #expect(try faults("project,project.mode\np1,api\n").faults[0].column == "project")
    #expect(try faults("").faults[0].reason.en == "The file is empty.")
    #expect(try table("org.kind\n").filings.isEmpty)
  }

  @Test func `a cell that cannot be read is told with line, cell and column`() throws {
    let found = try faults(
      "org.kind,org.operates_in_zone,expense.settled,submitted_on\nenterprise,1,5,\nfirm,maybe,-3,2025-02-30\n")
    #expect(
      found.faults.map { $0.place(in: "f") } == [
        "f:3:1 (org.kind)", "f:3:2 (org.operates_in_zone)", "f:3:3 (expense.settled)", "f:3:4 (submitted_on)",
      ])
    #expect(found.faults[0].remedy.en.contains("enterprise"))
    #expect(!found.stopped)
  }

  @Test func `too many or too few cells are told with both numbers`() throws {
    let found = try faults("org.kind,project.mode\nenterprise\nenterprise,api,3\nenterprise,api\n").faults
    #expect(found.map(\.line) == [2, 3])
    #expect(found[0].reason.en == "This row has 1 cells, the header 2.")
  }

  @Test func `reading stops after twenty unusable cells`() throws {
    let found = try faults("org.operates_in_zone\n" + String(repeating: "perhaps\n", count: 100))
    #expect(found.faults.count == FilingTable.mostFaults && found.stopped)
  }

  @Test func `a quote that breaks the rows stops reading after what was found before`() throws {
    let found = try faults("org.kind,org.operates_in_zone\nenterprise,perhaps\n\"x,1\n")
    #expect(found.faults.map(\.code) == ["kind", "quote"] && found.stopped)
  }

  @Test func `rows that lie apart, nameless rows and repeated lines are refused`() throws {
    let header = "application,project,expense,project.mode\n"
    #expect(try faults(header + "A,p,e,\nB,p,e,\nA,p,f,\n").faults.map(\.line) == [4])
    #expect(try faults(header + ",p,e,api\n").faults[0].column == "application")
    #expect(try faults(header + "A,,e,api\n").faults[0].column == "project")
    #expect(try faults(header + "A,p,e,\nA,q,e,\nA,p,f,\n").faults.map(\.line) == [4])
    #expect(try faults(header + "A,p,e,\nA,p,e,\n").faults.map(\.column) == ["expense"])
  }

  @Test func `text in another encoding is told at its cell`() throws {
    let policy = try PolicyFixture.policy()
    var bytes: [UInt8] = Array("org.kind,expense.model_name\nenterprise,".utf8) + [0xB1, 0xB1, 0x0A]
    let table = FilingTable(policy: policy, amountsInFen: false)
    let faults = #expect(throws: CSVFaults.self) {
      _ = try table.next { space in
        for (index, byte) in bytes.enumerated() { space[index] = byte }
        defer { bytes = [] }
        return bytes.count
      }
    }
    #expect(faults?.faults.first?.code == "encoding" && faults?.faults.first?.cell == 2)
  }

  @Test func `the first applications alone can be kept`() throws {
    let policy = try PolicyFixture.policy()
    let table = FilingTable(policy: policy, amountsInFen: false)
    var bytes = Array("application,expense,expense.settled\nA,1,1\nA,2,2\nB,1,3\nC,1,4\n".utf8)
    let block = try #require(
      try table.next { space in
        for (index, byte) in bytes.enumerated() { space[index] = byte }
        defer { bytes = [] }
        return bytes.count
      })
    block.keep(first: 2)
    #expect(block.ids == ["A", "B"])
    #expect(block.filing(1).projects[0].expenses.count == 1)
    #expect(block.filing(0).projects[0].expenses.count == 2)
  }
}
