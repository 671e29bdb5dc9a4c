/// Puts a page's strips into lines and joins those that a file or a recogniser cut without need.
enum Rows {
  static func merged(_ strips: [Strip], aspect: Double) -> [[Strip]] {
    var level = strips.filter { !isUpright($0, aspect: aspect) && !isSlanted($0, aspect: aspect) }
    let climb = Climb.slope(of: level)
    for index in level.indices { level[index].level.y -= climb * (level[index].box.middle.x - 0.5) }
    let single = level.count { $0.count == 1 }
    // A file that places each letter apart: letters up to two ems away still belong together.
    let isSpaced = level.count >= 40 && single * 10 >= level.count * 8
    return clustered(level).map { joined($0, aspect: aspect, isSpaced: isSpaced) }
  }

  /// Text that runs downwards, such as the side labels of invoices.
  private static func isUpright(_ strip: Strip, aspect: Double) -> Bool {
    strip.count > 1 && strip.box.height > strip.box.width * aspect * 1.8
  }

  /// Watermarks across the page: far too high for so little width.
  private static func isSlanted(_ strip: Strip, aspect: Double) -> Bool {
    let ems = strip.letters.printed.reduce(0.0) { $0 + ($1.isASCII ? 0.5 : 1) }
    return strip.source < .recognised && ems >= 4 && ems * strip.box.height * 0.22 > strip.box.width * aspect
  }

  private static func clustered(_ strips: [Strip]) -> [[Strip]] {
    var rows: [(middle: Double, height: Double, strips: [Strip])] = []
    for strip in strips.sorted(by: { $0.level.middle.y < $1.level.middle.y }) {
      let middle = strip.level.middle.y
      if let last = rows.indices.last, middle - rows[last].middle < 0.45 * min(rows[last].height, strip.height) {
        let count = Double(rows[last].strips.count)
        rows[last].middle = (rows[last].middle * count + middle) / (count + 1)
        rows[last].height = min(rows[last].height, strip.height)
        rows[last].strips.append(strip)
      } else {
        rows.append((middle, strip.height, [strip]))
      }
    }
    return rows.map { $0.strips.sorted { $0.box.x < $1.box.x } }
  }

  private static func joined(_ row: [Strip], aspect: Double, isSpaced: Bool) -> [Strip] {
    var out: [Strip] = []
    for strip in row {
      guard let last = out.last else {
        out.append(strip)
        continue
      }
      let height = min(last.height, strip.height)
      let gap = (strip.box.x - last.box.right) * aspect / height
      let near = isSpaced ? (-0.6)..<2.3 : (-0.6)..<0.25
      if near.contains(gap) || (gap > 0 && gap < 8 && isSpacedLabel(last, strip))
        || (gap > 0 && gap < 4.5 && isColon(strip))
      {
        out[out.count - 1] = last.joined(strip, spaces: gap < 0.25 || isSpaced ? 0 : 1)
      } else {
        out.append(strip)
      }
    }
    return out
  }

  /// A value whose colon was set apart from its label.
  private static func isColon(_ strip: Strip) -> Bool { strip.source < .recognised && strip.folded.first == ":" }

  private static let spacedLabels: Set<String> = [
    "合计", "单位", "数量", "单价", "金额", "税率", "税额", "名称", "备注", "甲方", "乙方", "住所", "地址", "户名", "账号", "日期", "电话",
  ]

  /// A label of two letters set far apart; the value may stand right after its colon.
  private static func isSpacedLabel(_ left: Strip, _ right: Strip) -> Bool {
    guard left.count == 1, let next = right.folded.first else { return false }
    return spacedLabels.contains(String([left.folded[0], next])) && (right.count == 1 || right.folded[1] == ":")
  }
}
