import Foundation
import Standards
import Testing

@testable import Evidence

@Suite(.enabled(if: SharedSamples.folder != nil, "the shared samples are not here"))
struct SampleVouchersTests {
  static let structured = SharedSamples.truth.keys.sorted().filter { $0.hasPrefix("ofd-") || $0.hasPrefix("xml-") }

  /// What the structure of a file gives, before its text is interpreted.
  static func structure(_ name: String) throws -> FileReading {
    let bytes = try SharedSamples.bytes(name)
    var reading = FileReading(digest: "", media: name.hasSuffix(".ofd") ? .ofd : .xml)
    let voucher: Voucher?
    if name.hasSuffix(".ofd") {
      let read = OFDReading.read(try OFDPackage(ZipArchive(bytes)))
      (voucher, reading.pages, reading.findings) = (read.voucher, read.pages, read.findings)
    } else {
      voucher = try VoucherXML.read(bytes)
    }
    reading.kind = voucher?.kind ?? .unknown
    reading.fields = voucher?.fields ?? [:]
    reading.findings += voucher?.findings ?? []
    return reading
  }

  @Test func `every field of the truth is read, and none is wrong`() throws {
    var (right, wrong, missing): (Int, [String], [String]) = (0, [], [])
    for name in Self.structured {
      var reading = try Self.structure(name)
      // A masked invoice without any structure is left to the meaning of its text.
      Meaning.interpret(&reading)
      for (key, value) in SharedSamples.truth[name]?.fields ?? [:] {
        switch reading.value(FieldName(key)) {
        case nil: missing.append("\(name) \(key)")
        case let got? where AccountName.same(got, value): right += 1
        case let got?: wrong.append("\(name) \(key): \(got), not \(value)")
        }
      }
    }
    #expect(wrong.isEmpty)
    #expect(missing.isEmpty)
    #expect(right >= 120)
    print("structured vouchers: \(right) right, \(wrong.count) wrong, \(missing.count) missing")
  }

  @Test func `honest files have no contradictions, altered ones do`() throws {
    for name in Self.structured where !name.hasPrefix("ofd-negative") {
      let findings = try Self.structure(name).findings.filter { $0.severity < .note }
      #expect(findings.allSatisfy { $0.code == "red-letter-invoice" }, "\(name) \(findings.map(\.what.zh))")
    }
    for name in ["tampered-page-and-tag", "derived-attachment-amount-edited"] {
      let reading = try Self.structure("ofd-negative/\(name).ofd")
      #expect(reading.findings.contains { $0.code == "sources-disagree" && $0.severity == .error }, "\(name)")
    }
  }

  @Test func `all real papers pass the door`() throws {
    for name in Self.structured + ["xbrl", "xml-legacy"].flatMap(SharedSamples.names(in:)) {
      let verdict = FileExamination().verdict(of: try SharedSamples.bytes(name))
      #expect(verdict.kind != nil, "\(name)")
    }
  }
}
