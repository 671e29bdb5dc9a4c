internal import Standards

/// What several rounds of one programme must agree on, and what each must state to be found at all.
enum RoundChecks {
  static func report(_ folder: PolicyFolder) {
    var seen: [(id: String, window: Range<Instant>, place: DocumentNode)] = []
    for root in folder.rounds {
      guard let round = root["round"] else {
        root.fault(
          "missing-key", Phrase(zh: "缺少“round”。", en: "“round” is missing."),
          Phrase(zh: "在这里写上“round:”。", en: "Add “round:” here."))
        continue
      }
      guard let id = round["id"]?.scalar, !id.isEmpty else {
        round.fault(
          "missing-key", Phrase(zh: "批次没有“id”。", en: "The round has no “id”."),
          Phrase(zh: "写上 id，例如 id: \"2026-H1\"。", en: "Write one, for example id: \"2026-H1\"."))
        continue
      }
      if let first = seen.first(where: { $0.id == id }) {
        round["id"]?.fault(
          "duplicate",
          Phrase(
            zh: "批次“\(id)”在 \(first.place.file) 里已经有了。", en: "Round “\(id)” already stands in \(first.place.file)."),
          Phrase(zh: "改用另一个 id，或删去一份。", en: "Use another id, or remove one of them."))
        continue
      }
      guard let place = round["window"], let opens = place["from"]?.moment, let closes = place["to"]?.moment,
        opens < closes
      else { continue }
      if let other = seen.first(where: { $0.window.overlaps(opens..<closes) }) {
        place.fault(
          "overlapping-windows",
          Phrase(
            zh: "“\(id)”的申报期与“\(other.id)”（\(other.place.file)）重叠。",
            en: "The window of “\(id)” overlaps that of “\(other.id)” (\(other.place.file))."),
          Phrase(zh: "同一项目同时只能有一批；改正其中一个的起止。", en: "A programme has one round at a time; correct one of the windows."))
      }
      seen.append((id, opens..<closes, place))
    }
    cases(folder)
  }

  /// A file of cases bound to a round that does not exist would never run.
  private static func cases(_ folder: PolicyFolder) {
    let ids = Set(folder.rounds.compactMap { $0["round"]?["id"]?.scalar })
    guard !ids.isEmpty, !folder.log.lost.contains("rounds") else { return }
    for file in folder.cases {
      for place in file["rounds"]?.elements ?? [] where !ids.contains(place.scalar ?? "") {
        place.warn(
          "unknown-round",
          Phrase(
            zh: "没有批次“\(place.scalar ?? "")”，这个文件的案例不会为它运行。",
            en: "There is no round “\(place.scalar ?? "")”; the cases of this file never run for it."),
          Phrase(
            zh: "可用的批次：\(ids.sorted().joined(separator: "、"))。",
            en: "The rounds are: \(ids.sorted().joined(separator: ", "))."))
      }
    }
  }
}
