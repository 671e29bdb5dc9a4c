/// Notes one after another in one text, an empty line between them.
package enum NoteList {
  package static func text(_ notes: [String]) -> String { notes.joined(separator: "\n") }

  /// The notes of such a text, not yet read.
  package static func notes(in text: String) -> [String] {
    var notes: [[Substring]] = [[]]
    var isBelowText = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      // An empty line ends a note only below its signatures.
      if line.isEmpty, isBelowText {
        notes.append([])
        isBelowText = false
      } else {
        notes[notes.count - 1].append(line)
        isBelowText = line.hasPrefix("— ")
      }
    }
    return notes.filter { !$0.allSatisfy(\.isEmpty) }.map { $0.joined(separator: "\n") + "\n" }
  }
}
