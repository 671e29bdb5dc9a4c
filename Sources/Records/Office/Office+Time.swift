internal import Casework
internal import Standards

extension Office {
  /// Records what time alone brings about: drafts that lapse, corrections never answered, notices that end.
  ///
  /// Each in a transaction of its own; run every minute or so, and after the demo's clock was moved.
  /// - Returns: how many things moved.
  @discardableResult package func letTimePass() async throws -> Int {
    var moved = 0
    for id in try await running() {
      let before = try await load(CaseFile.self, id)?.version
      let after = try await change(CaseFile.self, id, by: .system) { file, desk in
        guard let terms = desk.world.terms(of: file) else { return [] }
        return file.due(at: desk.now, under: terms)
      }
      if after.version != before { moved += 1 }
    }
    for notice in try await read({ try RoundPapers($0.transaction).rows(.notice) }) where notice.state == "published" {
      let after = try await change(PublicNotice.self, NoticeID(notice.id), by: .system) { $0.due(at: $1.now) }
      if after.version != notice.version { moved += 1 }
    }
    return moved
  }

  /// Cases in a state that time can end and whose day has passed or is here.
  private func running() async throws -> [CaseID] {
    var list = Worklist()
    list.states = ["draft", "awaitingConfirmation", "correction", "publicNotice"]
    list.dueBy = world.now().day
    let due = list
    return try await engine.read { try due.ids($0) }
  }
}
