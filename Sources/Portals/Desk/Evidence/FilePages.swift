internal import Casework
internal import Evidence
internal import Standards

/// The pages of one file in view: their pictures, what is marked on them, and their text.
struct FilePages {
  /// Pages in one view; more are reached by links, so that a long contract opens at once.
  static let window = 10

  let overview: PageOverview
  let texts: [Int: String]
  /// Pages that do not stand upright, with the degrees clockwise that set them so.
  var turns: [Int: Int] = [:]
  let first: Int

  /// - Parameter reading: its text stands for the file's own where it has any.
  static func load(_ stored: StoredFile?, from: Int?, reading: FileReading?, in premises: Premises) async -> FilePages {
    guard let stored else { return FilePages(overview: .notRendered(.formatNotShown), texts: [:], first: 1) }
    let overview = await premises.pictures.overview(of: stored)
    var texts: [Int: String] = [:]
    for page in reading?.pages ?? [] where !page.lines.isEmpty {
      texts[page.number] = page.rows.joined(separator: "\n")
    }
    let turns = FilePages.turns(reading)
    guard case .pages(let sizes, let total) = overview else {
      return FilePages(overview: overview, texts: texts, first: 1)
    }
    let first = min(max(from ?? 1, 1), max(sizes.count, 1))
    let unread = (first..<min(first + window, sizes.count + 1)).filter { texts[$0] == nil }
    let pictures = premises.pictures
    let found = await withTaskGroup(of: (Int, String).self) { group in
      for page in unread {
        group.addTask { (page, FilePages.columns((try? await pictures.text(page: page, of: stored)) ?? "")) }
      }
      return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    texts.merge(found) { kept, _ in kept }
    let upright = sizes.enumerated().map { $1.turned(turns[$0 + 1] ?? 0) }
    return FilePages(overview: .pages(sizes: upright, total: total), texts: texts, turns: turns, first: first)
  }

  static func turns(_ reading: FileReading?) -> [Int: Int] {
    Dictionary(
      (reading?.pages ?? []).filter { $0.turned != 0 }.map { ($0.number, $0.turned) }, uniquingKeysWith: { $1 })
  }

  /// Text laid out with spaces: a tab for each gap between columns.
  static func columns(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "  ").map { String($0).trimmed }.filter { !$0.isEmpty }.joined(separator: "\t")
    }.joined(separator: "\n")
  }

  func shown(
    _ sizes: [PixelSize], marks: (Int) -> [EvidenceMark], picture: (_ page: Int, _ isSmall: Bool, _ turn: Int) -> String
  ) -> [DocumentPage] {
    let last = min(first + FilePages.window - 1, sizes.count)
    return (first...max(last, first)).filter { sizes.indices.contains($0 - 1) }.map { number in
      DocumentPage(
        number: number, image: picture(number, false, turns[number] ?? 0),
        thumbnail: picture(number, true, turns[number] ?? 0),
        imageSize: (sizes[number - 1].width, sizes[number - 1].height), text: texts[number] ?? "", marks: marks(number))
    }
  }

  /// The view that holds a page, as the value of `from`.
  static func start(holding page: Int) -> Int { max(1, page - (page - 1) % window) }
}
