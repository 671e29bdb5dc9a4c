import Testing

@testable import Evidence

struct RasterShelfTests {
  private func frame(_ page: Int) -> RasterFrame {
    RasterFrame(page: page, Raster(width: 30, height: page, pixels: Array(repeating: UInt8(page), count: 90 * page)))
  }

  @Test func `pages come back as they were, each once, in any order`() async throws {
    let folder = try TemporaryFolder()
    let shelf = RasterShelf(folder: folder.path)
    for page in 1...5 { await shelf.keep(frame(page)) }
    #expect(await shelf.pages == [1, 2, 3, 4, 5])
    for page in [4, 1, 5, 2, 3] {
      let taken = try #require(await shelf.take(page))
      #expect(taken.pixels == frame(page).pixels && taken.width == 30 && taken.height == page)
      #expect(await shelf.take(page) == nil)
    }
  }

  @Test func `without a place to keep them the first page is held and the others are let go`() async {
    let shelf = RasterShelf(folder: "/nonexistent")
    for page in 1...3 { await shelf.keep(frame(page)) }
    #expect(await shelf.pages == [1])
  }
}
