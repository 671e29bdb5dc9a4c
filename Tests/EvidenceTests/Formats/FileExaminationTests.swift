import Standards
import Testing

@testable import Evidence

struct FileExaminationTests {
  private func outcome(_ bytes: [UInt8], name: String = "", type: String = "") -> String {
    switch FileExamination(sizeLimit: 1 << 20).verdict(of: bytes, claimed: .init(fileName: name, mediaType: type)) {
    case .accepted(let file): file.kind.rawValue
    case .refused(let refusal): refusal.code.rawValue
    }
  }

  @Test(arguments: SampleBytes.table)
  func `the bytes alone decide what a file is`(sample: SampleBytes) {
    #expect(outcome(sample.bytes) == sample.outcome)
  }

  @Test func `the table is as wide as promised`() {
    #expect(SampleBytes.table.count >= 40)
    #expect(Set(SampleBytes.table.map(\.name)).count == SampleBytes.table.count)
  }

  @Test(arguments: [
    ("合同.pdf", "application/pdf", "pdf"), ("合同.PDF", "", "pdf"), ("scan", "application/octet-stream", "pdf"),
    ("合同.jpg", "application/pdf", "nameDisagrees"), ("合同.pdf.exe", "", "nameDisagrees"),
    ("合同.pdf", "image/png", "declaredTypeDisagrees"), ("合同.pdf", "text/html; charset=utf-8", "declaredTypeDisagrees"),
    ("../../etc/passwd", "", "nameDisagrees"), ("\u{202e}fdp.exe", "", "nameDisagrees"), ("合同.", "", "pdf"),
  ])
  func `name and declared type may only contradict`(name: String, type: String, expected: String) {
    #expect(outcome(SampleBytes.pdf(), name: name, type: type) == expected)
  }

  @Test(arguments: FileRefusal.Code.allCases)
  func `every refusal says what happened and what to do in both languages`(code: FileRefusal.Code) {
    let refusal = FileRefusal(code)
    for phrase in [refusal.reason, refusal.remedy] {
      #expect(!phrase.zh.isEmpty && !phrase.en.isEmpty && phrase.zh != phrase.en)
    }
  }

  @Test func `active content is accepted with a caution`() {
    let verdict = FileExamination().verdict(of: SampleBytes.pdf(extra: "/OpenAction << /S /JavaScript /JS (x) >>"))
    guard case .accepted(let file) = verdict else { return #expect(Bool(false), "\(verdict)") }
    #expect(file.cautions == [.script])
  }

  @Test func `a file is examined from disk without its name counting`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(SampleBytes.png(), as: "anything.pdf")
    let verdict = await FileExamination().verdict(ofFileAt: path)
    #expect(verdict.kind == .png)
    let missing = await FileExamination().verdict(ofFileAt: path + ".gone")
    #expect(missing.refusal?.code == .unreadable)
    let device = await FileExamination().verdict(ofFileAt: "/dev/zero")
    #expect(device.refusal?.code == .unreadable)
  }
}
