/// Files embedded in a PDF: an e-invoice or a bank's voucher often carries its data that way.
enum PDFAttachments {
  static let countLimit = 8
  static let sizeLimit = 8 << 20

  static func contents(of path: String) throws(SandboxFailure) -> [[UInt8]] {
    let listed = String(decoding: try InstalledTool("pdfdetach").run(["-list", path]), as: UTF8.self)
    // `2 embedded files`, then their names, which are never used.
    guard let count = listed.split(separator: " ").first.flatMap({ Int($0) }), count > 0 else { return [] }
    return try ScratchFolder.with { scratch throws(SandboxFailure) in
      var found: [[UInt8]] = []
      for number in 1...min(count, countLimit) {
        let target = scratch + "/\(number)"
        _ = try InstalledTool("pdfdetach").run(["-save", "\(number)", "-o", target, path])
        guard let file = try? FileBytes(path: target), file.count <= sizeLimit,
          let bytes = try? file.read(at: 0, file.count)
        else { continue }
        found.append(bytes)
      }
      return found
    }
  }

  static func voucher(_ bytes: [UInt8]) -> Voucher? {
    let start = bytes.prefix(64).first { $0 > 0x20 && ![0xef, 0xbb, 0xbf].contains($0) }
    guard start == 0x3c else { return nil }
    return try? VoucherXML.read(bytes)
  }
}
