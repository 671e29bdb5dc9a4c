/// Letters written across a page: each placed alone, far larger than the text, and no two on one line.
enum Watermarks {
  static func removed(from words: [PDFWord]) -> [PDFWord] {
    guard words.count >= 20 else { return words }
    // By letters, not by words: a watermark has many words of one letter.
    let sized = words.sorted { $0.height < $1.height }
    let letters = words.reduce(0) { $0 + $1.text.count }
    var (usual, passed) = (0.0, 0)
    for word in sized where passed * 2 < letters {
      usual = word.height
      passed += word.text.count
    }
    func isLarge(_ word: PDFWord) -> Bool { word.height >= 2 * usual && word.text.count <= 4 }
    let tops = words.filter(isLarge).map(\.top).sorted()
    // Letters of a title set apart share a line; those of a watermark climb.
    let lines = tops.isEmpty ? 0 : 1 + zip(tops, tops.dropFirst()).count { $1 - $0 > 3 }
    return lines >= 4 ? words.filter { !isLarge($0) } : words
  }
}
