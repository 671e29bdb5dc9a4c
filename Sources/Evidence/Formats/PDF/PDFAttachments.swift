/// Files embedded in a PDF: an e-invoice or a bank's voucher often carries its data that way.
enum PDFAttachments {
  static let countLimit = 8
  static let sizeLimit = 8 << 20

  /// - Returns: how many there are, and those of them that may be looked at.
  static func contents(of path: String) throws(SandboxFailure) -> (count: Int, files: [[UInt8]]) {
    let listed = String(decoding: try InstalledTool("pdfdetach").run(["-list", path]), as: UTF8.self)
    // `2 embedded files`, then their names, which are never used.
    guard let count = listed.split(separator: " ").first.flatMap({ Int($0) }), count > 0 else { return (0, []) }
    let files = try ScratchFolder.with { scratch throws(SandboxFailure) in
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
    return (count, files)
  }

  static func voucher(_ bytes: [UInt8]) -> Voucher? { isXML(bytes) ? try? VoucherXML.read(bytes) : nil }

  static func isXML(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(64).first { $0 > 0x20 && ![0xef, 0xbb, 0xbf].contains($0) } == 0x3c
  }
}
