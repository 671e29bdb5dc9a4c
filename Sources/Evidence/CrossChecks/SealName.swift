internal import Standards

/// Whether the words read off a seal are an organisation's name. They are read along a ring, from any start and with
/// gaps, so there is a third answer.
package enum SealName {
  case same, different
  /// Too little was read to say.
  case unsure

  /// - Parameters:
  ///   - seal: what was read, the kind of seal after a space.
  ///   - name: the organisation's.
  package static func compare(_ seal: String, _ name: String) -> SealName {
    let ring = Array(AccountName.folded(seal.split(separator: " ").first.map(String.init) ?? seal))
    let whole = Array(AccountName.folded(seal))
    let name = Array(AccountName.folded(name))
    guard name.count >= 2 else { return ring == name ? .same : .unsure }
    let read = untilItsEnd(String(ring))
    let (own, other) = (core(String(name)), core(read))
    // Many names differ in two characters only: those have to be there.
    let found = Double(common(own, whole)) / Double(max(own.count, 1))
    if own.isEmpty || found >= 0.5, found >= 0.75 || share(of: name, in: whole) >= 0.5 { return .same }
    // A whole name of another body: it ends as names end, its own part is there, and is not this one's.
    guard read.count >= 6, other.count >= 2, common(own, other) * 3 <= min(own.count, other.count)
    else { return .unsure }
    return .different
  }

  /// Share of the name's pairs of neighbours that stand on the ring.
  private static func share(of name: [Character], in ring: [Character]) -> Double {
    let turned = ring + ring.prefix(1)
    let pairs = Set(zip(turned, turned.dropFirst()).map { "\($0)\($1)" })
    let wanted = zip(name, name.dropFirst()).map { "\($0)\($1)" }
    return Double(wanted.count(where: pairs.contains)) / Double(wanted.count)
  }

  /// Up to the last place where a name may end; empty where none is. What follows is read off the paper around.
  private static func untilItsEnd(_ ring: String) -> String {
    endings.compactMap { ring.ranges(of: $0).last?.upperBound }.max().map { String(ring[..<$0]) } ?? ""
  }

  private static let endings = [
    "公司", "集团", "中心", "研究院", "研究所", "大学", "学院", "医院", "银行", "支行", "工厂", "事务所", "协会", "基金会", "局", "委员会",
  ]

  /// Without what many names have in common.
  private static func core(_ name: String) -> [Character] {
    var name = name
    for word in [
      "有限责任公司", "股份有限公司", "有限公司", "公司", "集团", "科技", "技术", "信息", "智能", "数据", "网络", "软件", "服务", "发展", "北京", "(", ")",
    ] {
      name = name.split(separator: word, omittingEmptySubsequences: false).joined()
    }
    return Array(name)
  }

  /// Characters in both, however often.
  private static func common(_ a: [Character], _ b: [Character]) -> Int {
    var rest = b
    return a.count { character in
      guard let place = rest.firstIndex(of: character) else { return false }
      rest.remove(at: place)
      return true
    }
  }
}
