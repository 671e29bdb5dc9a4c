internal import Casework
internal import Evidence
internal import Standards

/// The pages of one file in view: their pictures, what is marked on them, and their text.
struct FilePages {
  /// Pages in one view; more are reached by links, so that a long contract opens at once.
  static let window = 10

  let overview: PageOverview
  let texts: [Int: String]
  let first: Int

  /// - Parameter reading: its text stands for the file's own where it has any.
  static func load(_ stored: StoredFile?, from: Int?, reading: FileReading?, in premises: Premises) async -> FilePages {
    guard let stored else { return FilePages(overview: .notRendered(.formatNotShown), texts: [:], first: 1) }
    let overview = await premises.pictures.overview(of: stored)
    var texts: [Int: String] = [:]
    for page in reading?.pages ?? [] where !page.lines.isEmpty { texts[page.number] = page.text }
    guard case .pages(let sizes, _) = overview else { return FilePages(overview: overview, texts: texts, first: 1) }
    let first = min(max(from ?? 1, 1), max(sizes.count, 1))
    let unread = (first..<min(first + window, sizes.count + 1)).filter { texts[$0] == nil }
    let pictures = premises.pictures
    let found = await withTaskGroup(of: (Int, String).self) { group in
      for page in unread { group.addTask { (page, (try? await pictures.text(page: page, of: stored)) ?? "") } }
      return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    texts.merge(found) { kept, _ in kept }
    return FilePages(overview: overview, texts: texts, first: first)
  }

  func shown(_ sizes: [PixelSize], marks: (Int) -> [EvidenceMark], picture: (Int, Bool) -> String) -> [DocumentPage] {
    let last = min(first + FilePages.window - 1, sizes.count)
    return (first...max(last, first)).filter { sizes.indices.contains($0 - 1) }.map { number in
      DocumentPage(
        number: number, image: picture(number, false), thumbnail: picture(number, true),
        imageSize: (sizes[number - 1].width, sizes[number - 1].height), text: texts[number] ?? "", marks: marks(number))
    }
  }

  /// The view that holds a page, as the value of `from`.
  static func start(holding page: Int) -> Int { max(1, page - (page - 1) % window) }
}
