import CCairo
import Evidence

#if canImport(Glibc)
  import Glibc
#endif

/// A page printed in the Noto face, at 200 dots an inch, places in millimetres of an A4 sheet.
final class PrintedPage {
  static let dotsPerMillimetre = 200 / 25.4
  private let surface: OpaquePointer
  private let context: OpaquePointer

  init() {
    let scale = Self.dotsPerMillimetre
    surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(210 * scale), Int32(297 * scale))
    context = cairo_create(surface)
    cairo_scale(context, scale, scale)
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_select_font_face(context, "Noto Sans CJK SC", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// - Returns: where it stands.
  @discardableResult
  func print(
    _ text: String, x: Double, y: Double, size: Double = 4.2, colour: (Double, Double, Double) = (0.1, 0.1, 0.12)
  ) -> PageBox {
    cairo_set_source_rgb(context, colour.0, colour.1, colour.2)
    cairo_set_font_size(context, size)
    cairo_move_to(context, x, y)
    cairo_show_text(context, text)
    var extents = cairo_text_extents_t()
    cairo_text_extents(context, text, &extents)
    return PageBox(
      x: (x + extents.x_bearing) / 210, y: (y + extents.y_bearing) / 297, width: extents.width / 210,
      height: extents.height / 297)
  }

  /// A round seal of 40 mm with a name along its ring.
  func seal(_ name: String, purpose: String, x: Double, y: Double) -> SealMark {
    cairo_set_source_rgba(context, 0.85, 0.12, 0.12, 0.85)
    cairo_set_line_width(context, 1)
    cairo_arc(context, x, y, 19.5, 0, 2 * .pi)
    cairo_stroke(context)
    cairo_set_font_size(context, 5)
    let letters = Array(name)
    let span = 1.5 * Double.pi
    for (index, letter) in letters.enumerated() {
      let angle = -span / 2 + span * (Double(index) + 0.5) / Double(letters.count)
      cairo_save(context)
      cairo_translate(context, x, y)
      cairo_rotate(context, angle)
      cairo_move_to(context, -2.5, -12.2)
      cairo_show_text(context, String(letter))
      cairo_restore(context)
    }
    cairo_set_font_size(context, 3.6)
    cairo_move_to(context, x - 1.8 * Double(purpose.count), y + 9.5)
    cairo_show_text(context, purpose)
    let box = PageBox(x: (x - 20) / 210, y: (y - 20) / 297, width: 40.0 / 210, height: 40.0 / 297)
    return SealMark(box: box, shape: .round, ink: .red, size: 40, confidence: 1)
  }

  var raster: Raster {
    cairo_surface_flush(surface)
    let (width, height) = (
      Int(cairo_image_surface_get_width(surface)), Int(cairo_image_surface_get_height(surface))
    )
    let stride = Int(cairo_image_surface_get_stride(surface))
    let bytes = UnsafeBufferPointer(start: cairo_image_surface_get_data(surface), count: stride * height)
    var pixels = [UInt8](repeating: 0, count: width * height * 3)
    for y in 0..<height {
      for x in 0..<width {
        for channel in 0..<3 { pixels[(y * width + x) * 3 + channel] = bytes[y * stride + x * 4 + 2 - channel] }
      }
    }
    return Raster(width: width, height: height, pixels: pixels)
  }

  /// A page of a contract, with its lines as they are to be read, row by row.
  static func contract() -> (page: PrintedPage, rows: [[String]]) {
    let page = PrintedPage()
    let rows: [(Double, [(Double, String)])] = [
      (30, [(70, "大模型服务采购合同")]),
      (45, [(25, "合同编号：AT-2025-0318"), (120, "签订日期：2025年3月18日")]),
      (58, [(25, "甲方：北京示例精密制造股份有限公司")]),
      (68, [(25, "乙方：北京云岫智能科技有限公司")]),
      (82, [(25, "支出项目"), (70, "数量"), (110, "单价"), (150, "金额")]),
      (92, [(25, "人力成本"), (70, "12"), (110, "30,000.00"), (150, "360,000.00")]),
      (102, [(25, "算力成本"), (70, "8"), (110, "52,500.50"), (150, "420,004.00")]),
      (118, [(25, "合同总价人民币大写：柒拾捌万零肆圆整")]),
      (128, [(25, "本合同自双方盖章之日起生效，一式四份，双方各执两份。")]),
    ]
    for (y, cells) in rows { for (x, text) in cells { page.print(text, x: x, y: y) } }
    return (page, rows.map { $0.1.map(\.1) })
  }
}
