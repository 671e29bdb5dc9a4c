import Evidence
import Testing

struct RasterTests {
  /// Two rows of three pixels, each pixel its own number.
  private let small = Raster(width: 3, height: 2, pixels: (0..<6).flatMap { [UInt8($0), UInt8($0 + 10), 0] })

  private func reds(_ raster: Raster) -> [UInt8] {
    (0..<raster.width * raster.height).map { raster.pixels[$0 * 3] }
  }

  private func size(_ raster: Raster) -> [Int] { [raster.width, raster.height] }

  @Test func `a quarter turn moves the left column to the top, right to left`() {
    #expect(reds(small.turned(90)) == [3, 0, 4, 1, 5, 2])
    #expect(size(small.turned(90)) == [2, 3])
    #expect(reds(small.turned(180)) == [5, 4, 3, 2, 1, 0])
    #expect(reds(small.turned(270)) == [2, 5, 1, 4, 0, 3])
    #expect(small.turned(-90).pixels == small.turned(270).pixels)
    #expect(small.turned(360).pixels == small.pixels)
  }

  @Test func `a smaller picture holds the mean of what each pixel covers`() {
    let stripes = Raster(width: 6, height: 4, pixels: (0..<24).flatMap { $0 % 2 == 0 ? [200, 0, 90] : [100, 50, 90] })
    let half = stripes.scaled(toWidth: 3, height: 2)
    #expect((0..<6).allSatisfy { Array(half.pixels[($0 * 3)..<($0 * 3 + 3)]) == [150, 25, 90] })
    let odd = stripes.scaled(toWidth: 4, height: 3)
    #expect(odd.pixels.count == 36)
    // 1.5 columns each: a whole bright one and half a dark one.
    #expect(abs(Int(odd.pixels[0]) - 167) <= 1)
  }

  @Test func `a flat picture stays flat at every size`() {
    let flat = Raster(width: 37, height: 23, pixels: [UInt8](repeating: 255, count: 37 * 23 * 3))
    for (wide, high) in [(36, 22), (5, 3), (1, 1), (37, 10), (80, 50)] {
      #expect(flat.scaled(toWidth: wide, height: high).pixels.allSatisfy { $0 == 255 }, "\(wide) × \(high)")
    }
    #expect(size(flat.fitted(longSide: 20)) == [20, 12])
    #expect(size(flat.fitted(longSide: 99)) == [37, 23])
  }

  @Test func `a part is cut at the edges of the picture`() {
    #expect(reds(small.cropped(x: 1, y: 0, width: 9, height: 9)) == [1, 2, 4, 5])
    #expect(reds(small.cropped(x: -2, y: 1, width: 3, height: 1)) == [3])
    #expect(size(small.cropped(x: 50, y: 50, width: 1, height: 1)) == [1, 1])
    #expect(reds(small.cropped(PageBox(x: 0, y: 0.5, width: 1, height: 0.5))) == [3, 4, 5])
  }

  @Test func `a line that climbs lies level once rotated clockwise by its angle`() {
    var page = Raster(width: 401, height: 201, pixels: [UInt8](repeating: 255, count: 401 * 201 * 3))
    for x in 40...360 {
      let y = 100 - Int((Double(x - 200) * 0.0524).rounded())  // 3 degrees
      for channel in 0..<3 { page.pixels[(y * 401 + x) * 3 + channel] = 0 }
    }
    let level = page.rotated(clockwise: 3)
    let rows = (0..<201).map { y in (60...340).count { level.pixels[(y * 401 + $0) * 3] < 200 } }
    #expect((rows[99] + rows[100] + rows[101]) > 275)
    #expect(rows[..<98].allSatisfy { $0 == 0 } && rows[103...].allSatisfy { $0 == 0 })
  }

  @Test func `what is written as PPM is read again, and damaged heads are refused`() {
    #expect(Raster(ppm: small.ppm)?.pixels == small.pixels)
    #expect(Raster(ppm: Array("P5 # grey\n2 1\n255\n".utf8) + [7, 9])?.pixels == [7, 7, 7, 9, 9, 9])
    #expect(Raster(ppm: Array(small.ppm.dropLast())) == nil)
    #expect(Raster(ppm: Array("P6\n3 2\n65535\n".utf8)) == nil)
    #expect(Raster(ppm: Array("P6\n999999 999999\n255\n".utf8)) == nil)
    #expect(Raster(ppm: Array("P6\n-3 2\n255\n".utf8)) == nil)
    #expect(Raster(ppm: []) == nil)
  }

  @Test func `grey is the brightness, and white stays white`() {
    let page = Raster(width: 3, height: 1, pixels: [255, 255, 255, 0, 0, 0, 255, 0, 0])
    #expect(page.grey().values == [255, 0, 77])
    #expect(Raster(page.grey()).pixels == [255, 255, 255, 0, 0, 0, 77, 77, 77])
  }
}
