@testable import Evidence
import Foundation
import Testing

/// Real packages beside the project, checked by an independent verifier whose verdicts stand in their `truth.json`.
struct SignedSamplesTests {
  private struct Truth: Decodable { let signature: String? }

  static let folder = ProcessInfo.processInfo.environment["DUIXIAN_SAMPLES"] ?? "../shared/samples"
  private static let isThere = FileManager.default.fileExists(atPath: folder + "/truth.json")

  @Test(.enabled(if: isThere, "the samples are not beside the project; set DUIXIAN_SAMPLES"))
  func `every sample's verdict is the independent verifier's`() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/truth.json"))
    let truth = try JSONDecoder().decode([String: Truth].self, from: data)
    var checked = 0
    for (name, entry) in truth.sorted(by: { $0.key < $1.key }) where name.hasSuffix(".ofd") {
      guard let signature = entry.signature, !signature.isEmpty,
        let bytes = try? [UInt8](Data(contentsOf: URL(fileURLWithPath: Self.folder + "/" + name))),
        let package = try? OFDPackage(ZipArchive(bytes))
      else { continue }
      let statuses = OFDSignatures.check(package, trust: .empty).map(\.status)
      for (told, status) in zip(signature.split(separator: "‖"), statuses) {
        let isBroken = told.contains("bad") && !told.contains("/0 bad") || told.contains("MISMATCH")
        let isValid = told.contains("SM2 OK") && !isBroken
        #expect(status.isValid == isValid || told.contains("CMS"), "\(name): \(told) and \(status)")
        if isBroken { #expect(status == .digestMismatch || status == .unsupported, "\(name): \(status)") }
        if told.contains("unsigned") { #expect(status == .unsigned, "\(name)") }
      }
      #expect(statuses.count == signature.split(separator: "‖").count, "\(name)")
      checked += 1
    }
    #expect(checked >= 25)
  }

  @Test(.enabled(if: isThere, "the samples are not beside the project; set DUIXIAN_SAMPLES"))
  func `the sellers' signatures on PDF invoices are whole, and broken once a byte changes`() throws {
    for name in [
      "vat-normal-042002200411-51905150", "vat-normal-042002300111-01798004", "vat-normal-042002200411-50440169",
    ] {
      var bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/pdf-invoice/\(name).pdf")))
      #expect(PDFSignatures.check(bytes, trust: .empty).map(\.status) == [.validUnanchored], "\(name)")
      bytes[200] ^= 1
      #expect(PDFSignatures.check(bytes, trust: .empty).map(\.status) == [.digestMismatch], "\(name)")
    }
  }
}
