internal import CEL
internal import Standards

/// Which options of a reading the rules tell apart. Two options that every comparison in every rule treats alike are one
/// option under two names: choosing between them changes nothing.
struct OptionDistinction {
  /// By reading, one set for each comparison: the options it picks out.
  private var picked: [String: [Set<String>]] = [:]
  private var isUsedOtherwise: Set<String> = []

  init(_ leaves: [Leaf]) {
    for leaf in leaves {
      leaf.program.syntax.walk { node in
        guard case .operation(let symbol, let sides) = node.form, sides.count == 2 else { return }
        for (index, side) in sides.enumerated() {
          guard let name = side.dottedName, FactID(name).record == "r" else { continue }
          let texts = [sides[1 - index]].flatMap { [$0] + $0.children }.compactMap { part -> String? in
            if case .literal(.string(let text)) = part.form { text } else { nil }
          }
          if [.equal, .notEqual, .membership].contains(symbol), !texts.isEmpty {
            picked[FactID(name).field, default: []].append(Set(texts))
          } else {
            isUsedOtherwise.insert(FactID(name).field)
          }
        }
      }
    }
  }

  /// The pairs of options that no rule distinguishes; empty for a reading that no rule compares.
  func alike(in reading: Reading) -> [(String, String)] {
    guard let picks = picked[reading.id], !isUsedOtherwise.contains(reading.id) else { return [] }
    func signature(_ option: String) -> [Bool] { picks.map { $0.contains(option) } }
    var found: [(String, String)] = []
    for (index, option) in reading.options.enumerated() {
      if let same = reading.options[..<index].first(where: { signature($0.id) == signature(option.id) }) {
        found.append((same.id, option.id))
      }
    }
    return found
  }
}
