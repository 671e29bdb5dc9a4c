internal import CZXing

/// Two-dimensional codes of a page. Invoices carry theirs at the top, so that part is searched first.
package enum CodeReading {
  static let limit: Int32 = 8

  /// More pixels than this along the longer side cost time and find no more.
  private static let longSide = 2400

  package static func codes(in page: GreyPlane) -> [CodeMark] {
    let long = max(page.width, page.height)
    let grey =
      long <= longSide
      ? page : page.scaled(toWidth: page.width * longSide / long, height: page.height * longSide / long)
    let head = read(grey, rows: 0..<(grey.height * 3 / 10))
    return head.isEmpty ? read(grey, rows: 0..<grey.height) : head
  }

  private static func read(_ grey: GreyPlane, rows: Range<Int>) -> [CodeMark] {
    guard rows.count > 20, grey.width > 20 else { return [] }
    var found = [czxing_code](repeating: czxing_code(), count: Int(limit))
    let count = grey.values.withUnsafeBufferPointer { values in
      values.baseAddress.map {
        czxing_read($0 + rows.lowerBound * grey.width, Int32(grey.width), Int32(rows.count), &found, limit)
      } ?? 0
    }
    return found.prefix(Int(max(0, count))).map { code in
      defer { czxing_free(code.text) }
      return CodeMark(payload: String(cString: code.text), box: box(of: code, rows: rows, of: grey))
    }
  }

  private static func box(of code: czxing_code, rows: Range<Int>, of grey: GreyPlane) -> PageBox {
    let corners = withUnsafeBytes(of: code.corners) { Array($0.bindMemory(to: Int32.self)).map(Double.init) }
    let xs = stride(from: 0, to: 8, by: 2).map { corners[$0] }
    let ys = stride(from: 1, to: 8, by: 2).map { corners[$0] + Double(rows.lowerBound) }
    let (left, right) = (xs.min() ?? 0, xs.max() ?? 0)
    let (top, bottom) = (ys.min() ?? 0, ys.max() ?? 0)
    let (wide, high) = (Double(grey.width), Double(grey.height))
    return PageBox(x: left / wide, y: top / high, width: (right - left) / wide, height: (bottom - top) / high)
  }
}
