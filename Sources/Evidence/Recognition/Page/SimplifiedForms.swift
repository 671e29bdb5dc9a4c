/// Puts letters into the form that simplified text uses, where a recogniser took them for a look-alike of another
/// script. No register of enterprises in simplified characters knows the other form, so a name cannot become another's.
enum SimplifiedForms {
  /// Only pairs that print of a few points hardly tells apart; other traditional letters are what stands there.
  private static let lookAlikes: [Character: Character] = [
    "別": "别", "戶": "户", "內": "内", "呂": "吕", "兌": "兑", "稅": "税", "悅": "悦", "脫": "脱", "黃": "黄", "橫": "横",
    "眞": "真", "値": "值", "靑": "青", "淸": "清", "溫": "温", "沒": "没", "況": "况", "減": "减", "決": "决", "涼": "凉",
    "晩": "晚", "毎": "每", "歩": "步", "強": "强", "卽": "即", "絕": "绝", "尙": "尚", "敎": "教", "吿": "告", "呑": "吞",
    "彥": "彦", "冊": "册", "錄": "录", "祿": "禄", "奐": "奂", "換": "换", "奧": "奥", "隸": "隶", "亞": "亚", "啓": "启",
  ]
  /// Letters of everyday traditional text that simplified text never has and nobody takes for another.
  private static let traditional: Set<Character> = Set("們國業務單據發開關號銀書證號識電話給讓與這來時會個長東車馬門問間質費經濟買賣廣產華網")

  /// The lines of one page; as they are where the page itself is in traditional characters.
  static func folded(_ lines: [String]) -> [String] {
    guard lines.contains(where: { $0.contains { lookAlikes[$0] != nil } }) else { return lines }
    let marks = lines.reduce(0) { $0 + $1.count { traditional.contains($0) } }
    let letters = lines.reduce(0) { $0 + $1.count { $0.isHan } }
    // One such letter in a line of a page is a misreading itself; more of them are a script.
    guard marks * 50 < max(letters, 50) else { return lines }
    return lines.map { line in String(line.map { lookAlikes[$0] ?? $0 }) }
  }
}

extension TextLine {
  /// Replaces the text and keeps what the recogniser saw.
  mutating func put(_ text: String) {
    guard text != self.text else { return }
    seen = seen ?? self.text
    self.text = text
  }
}
