internal import Evidence
internal import Standards

/// What changed between two readings of a material.
struct VersionDifference {
  struct Field: Equatable {
    let name: FieldName
    let old: ReadField?
    let new: ReadField?
  }

  struct Line: Equatable {
    let page: Int
    let text: String
  }

  let fields: [Field]
  let gone: [Line]
  let added: [Line]
  /// Of the file itself; what others of the case have to do with it stands among the case's findings.
  let goneFindings: [Finding]
  let newFindings: [Finding]
  static let mostLines = 400

  init(_ old: FileReading?, _ new: FileReading?) {
    let (before, after) = (old?.fields ?? [:], new?.fields ?? [:])
    fields = ((new ?? old)?.kind ?? .unknown).ordered(Set(before.keys).union(after.keys))
      .filter { before[$0]?.value != after[$0]?.value }
      .map { Field(name: $0, old: before[$0], new: after[$0]) }
    func key(_ finding: Finding) -> String { finding.code + finding.what.zh }
    let (had, has) = (Set((old?.findings ?? []).map(key)), Set((new?.findings ?? []).map(key)))
    goneFindings = (old?.findings ?? []).filter { !has.contains(key($0)) }
    newFindings = (new?.findings ?? []).filter { !had.contains(key($0)) }
    let (was, now) = (VersionDifference.lines(old), VersionDifference.lines(new))
    var (gone, added): ([Line], [Line]) = ([], [])
    // Over a few thousand lines the exact difference would take too long; what occurs on one side only is told then.
    if was.count <= 3000, now.count <= 3000 {
      for change in now.map(\.key).difference(from: was.map(\.key)) {
        switch change {
        case .remove(let offset, _, _): gone.append(was[offset].line)
        case .insert(let offset, _, _): added.append(now[offset].line)
        }
      }
    } else {
      let (left, right) = (Set(was.map(\.key)), Set(now.map(\.key)))
      gone = was.filter { !right.contains($0.key) }.map(\.line)
      added = now.filter { !left.contains($0.key) }.map(\.line)
    }
    self.gone = gone.sorted { $0.page < $1.page }
    self.added = added.sorted { $0.page < $1.page }
  }

  private static func lines(_ reading: FileReading?) -> [(key: String, line: Line)] {
    (reading?.pages ?? []).flatMap { page in
      page.lines.compactMap { line in
        let key = line.text.filter { !$0.isWhitespace }
        return key.isEmpty ? nil : (key, Line(page: page.number, text: line.text))
      }
    }
  }
}
