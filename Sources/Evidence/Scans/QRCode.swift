internal import CZXing

/// The modules of a QR code, row by row; dark is `true`.
package struct QRCode: Hashable, Sendable {
  package let side: Int
  package let modules: [Bool]

  /// - Returns: `nil` for text that does not fit.
  package init?(_ text: String) {
    var bytes = [UInt8](repeating: 0, count: 177 * 177)
    let side = Int(czxing_write(text, &bytes, Int32(bytes.count)))
    guard side > 0 else { return nil }
    self.side = side
    modules = bytes[..<(side * side)].map { $0 == 1 }
  }
}
