/// Letters that a recogniser takes for a neighbour in shape, where only one of the two can stand in a name.
enum LookAlikes {
  /// 己 stands in names of firms; 已 ("already") and 巳 do not.
  static func inOrganisation(_ name: String) -> String {
    String(name.map { $0 == "已" || $0 == "巳" ? "己" : $0 })
  }

  /// A family name and 一 or 一一, which look like dashes; `nil` for all other names.
  static func nameOfOnes(_ letters: [Character]) -> String? {
    guard let family = letters.first, family.isHan, family != "一" else { return nil }
    let rest = letters.dropFirst().prefix { $0 == "一" || "-—–－ー─".contains($0) }
    guard (1...2).contains(rest.count), letters.dropFirst(rest.count + 1).first.map({ !$0.isHan }) ?? true else {
      return nil
    }
    return String([family] + Array(repeating: "一", count: rest.count))
  }
}
