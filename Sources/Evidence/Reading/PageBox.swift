/// A rectangle on an upright page, in fractions of its width and height from the top left corner: 0…1 each.
package struct PageBox: Hashable, Codable, Sendable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package static let wholePage = PageBox(x: 0, y: 0, width: 1, height: 1)

  package var right: Double { x + width }
  package var bottom: Double { y + height }
  package var middle: (x: Double, y: Double) { (x + width / 2, y + height / 2) }

  /// The smallest rectangle that holds both.
  package func union(_ other: PageBox) -> PageBox {
    let (left, top) = (min(x, other.x), min(y, other.y))
    return PageBox(
      x: left, y: top, width: max(right, other.right) - left, height: max(bottom, other.bottom) - top)
  }

  /// Area shared with `other`, in fractions of the page.
  package func overlap(_ other: PageBox) -> Double {
    let wide = min(right, other.right) - max(x, other.x)
    let high = min(bottom, other.bottom) - max(y, other.y)
    return wide > 0 && high > 0 ? wide * high : 0
  }
}
