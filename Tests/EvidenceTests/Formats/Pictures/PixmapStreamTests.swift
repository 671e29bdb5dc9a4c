import Testing

@testable import Evidence

struct PixmapStreamTests {
  private func read(_ bytes: [UInt8], step: Int = 3, edge: Int = 5200) throws -> [Raster] {
    var stream = PixmapStream(edgeLimit: edge)
    var rasters: [Raster] = []
    for start in stride(from: 0, to: bytes.count, by: step) {
      try stream.feed(bytes[start..<min(bytes.count, start + step)]) { rasters.append($0) }
    }
    return rasters
  }

  @Test func `pictures of all kinds come one after the other, in any pieces`() throws {
    let colour = Array("P6\n2 1\n255\n".utf8) + [1, 2, 3, 4, 5, 6]
    let grey = Array("P5 1 2 65535\n".utf8) + [0xff, 0xff, 0, 0]
    let lines = Array("P4\n3 1\n".utf8) + [0b0100_0000]
    for step in [1, 5, 1000] {
      let rasters = try read(colour + grey + lines, step: step)
      #expect(
        rasters.map(\.pixels) == [
          [1, 2, 3, 4, 5, 6], [255, 255, 255, 0, 0, 0], [255, 255, 255, 0, 0, 0, 255, 255, 255],
        ])
    }
  }

  @Test func `a large picture is made smaller by whole blocks`() throws {
    let rasters = try read(Array("P5\n4 2\n255\n".utf8) + [0, 100, 9, 9, 100, 200, 9, 9], edge: 2)
    #expect(rasters.map(\.width) == [2] && rasters[0].pixels == [100, 100, 100, 9, 9, 9])
  }

  @Test(arguments: [
    "P7\n1 1\n255\nx", "P6\n-1 1\n255\n", "P6\n0 9\n255\n", "P6\n99999 99999\n255\n", "P6\n1 1\n0\nabc", "JFIF.....",
  ])
  func `what is no picture is refused`(text: String) {
    #expect(throws: SandboxFailure.self) { try read(Array(text.utf8), step: 1000) }
  }
}
