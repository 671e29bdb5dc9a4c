internal import CCairo
internal import Glibc

/// `AbbreviatedData` (GB/T 33190 §9.2): letters with their numbers, laid down as cairo's current path.
enum OFDPathData {
  /// Commands of one path; the rest is not drawn.
  private static let limit = 200_000

  static func lay(_ text: String, on context: OpaquePointer) {
    cairo_new_path(context)
    var words = text.split { $0 == " " || $0 == "," || $0.isNewline || $0 == "\t" }[...]
    var count = 0
    while let command = words.popFirst(), count < limit {
      count += 1
      guard let needed = parameters[command] else { continue }
      var numbers: [Double] = []
      while numbers.count < needed, let word = words.first, let value = Double(word), abs(value) < 1e6 {
        numbers.append(value)
        words = words.dropFirst()
      }
      guard numbers.count == needed else { continue }
      draw(command, numbers, context)
    }
  }

  private static let parameters: [Substring: Int] = [
    "S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0,
  ]

  private static func draw(_ command: Substring, _ n: [Double], _ context: OpaquePointer) {
    switch command {
    case "S", "M": cairo_move_to(context, n[0], n[1])
    case "L": cairo_line_to(context, n[0], n[1])
    case "B": cairo_curve_to(context, n[0], n[1], n[2], n[3], n[4], n[5])
    case "C": cairo_close_path(context)
    case "Q":
      let (x, y) = current(context)
      cairo_curve_to(
        context, x + 2 / 3 * (n[0] - x), y + 2 / 3 * (n[1] - y), n[2] + 2 / 3 * (n[0] - n[2]),
        n[3] + 2 / 3 * (n[1] - n[3]), n[2], n[3])
    default: arc(n, context)
    }
  }

  private static func current(_ context: OpaquePointer) -> (x: Double, y: Double) {
    var (x, y) = (0.0, 0.0)
    cairo_get_current_point(context, &x, &y)
    return (x, y)
  }

  /// From the current point to an end on an ellipse, as SVG's `A` (SVG 1.1, F.6.5).
  private static func arc(_ n: [Double], _ context: OpaquePointer) {
    let (x1, y1) = current(context)
    let (x2, y2) = (n[5], n[6])
    var (rx, ry) = (abs(n[0]), abs(n[1]))
    guard rx > 1e-6, ry > 1e-6, x1 != x2 || y1 != y2 else {
      cairo_line_to(context, x2, y2)
      return
    }
    let turn = n[2] * .pi / 180
    let (dx, dy) = ((x1 - x2) / 2, (y1 - y2) / 2)
    let (px, py) = (cos(turn) * dx + sin(turn) * dy, cos(turn) * dy - sin(turn) * dx)
    let stretch = px * px / (rx * rx) + py * py / (ry * ry)
    if stretch > 1 {
      rx *= stretch.squareRoot()
      ry *= stretch.squareRoot()
    }
    let under = rx * rx * py * py + ry * ry * px * px
    let factor = (max(0, rx * rx * ry * ry / under - 1)).squareRoot() * ((n[3] != 0) == (n[4] != 0) ? -1 : 1)
    let (qx, qy) = (factor * rx * py / ry, -factor * ry * px / rx)
    let (cx, cy) = (cos(turn) * qx - sin(turn) * qy + (x1 + x2) / 2, sin(turn) * qx + cos(turn) * qy + (y1 + y2) / 2)
    let from = atan2((py - qy) / ry, (px - qx) / rx)
    let to = atan2((-py - qy) / ry, (-px - qx) / rx)
    guard [cx, cy, from, to].allSatisfy(\.isFinite) else { return }
    cairo_save(context)
    cairo_translate(context, cx, cy)
    cairo_rotate(context, turn)
    cairo_scale(context, rx, ry)
    if n[4] != 0 { cairo_arc(context, 0, 0, 1, from, to) } else { cairo_arc_negative(context, 0, 0, 1, from, to) }
    cairo_restore(context)
  }
}
