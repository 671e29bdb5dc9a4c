/// The names of the statements that one connection has prepared; the one not used for the longest goes first.
struct StatementCache {
  /// Longer texts (rows inserted by the hundred) are parsed each time.
  static let textLimit = 4096

  private let limit: Int
  private var names: [String: (name: String, used: Int)] = [:]
  private var clock = 0

  init(limit: Int = 256) { self.limit = limit }

  mutating func find(_ key: String) -> String? {
    clock += 1
    names[key]?.used = clock
    return names[key]?.name
  }

  /// - Returns: a name for a new statement, and the name of the one to be forgotten for it.
  mutating func add(_ key: String) -> (name: String, forgotten: String?) {
    clock += 1
    var forgotten: String?
    if names.count >= limit, let oldest = names.min(by: { $0.value.used < $1.value.used }) {
      forgotten = oldest.value.name
      names[oldest.key] = nil
    }
    let name = "s\(clock)"
    names[key] = (name, clock)
    return (name, forgotten)
  }

  mutating func remove(_ key: String) { names[key] = nil }
}
