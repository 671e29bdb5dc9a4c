import Evidence
import Foundation

/// The shared invented pages as scanned and photographed, with their truth; `djpeg` decodes them.
struct SamplePictures {
  struct Truth: Decodable {
    struct Line: Decodable {
      let text: String
      let box: [Double]
    }
    struct Seal: Decodable {
      let cx: Double
      let cy: Double
      let dia: Double
      let kind: String
      let ry: Double?
    }
    struct Signature: Decodable { let box: [Double] }
    struct Code: Decodable { let data: String }
    struct Picture: Decodable {
      let file: String
      let T: [[Double]]
    }
    let kind: String
    let lines: [Line]
    let seals: [Seal]
    let signatures: [Signature]
    let codes: [Code]
    let images: [String: Picture]
  }
  private struct File: Decodable { let pages: [String: Truth] }

  static let folder = PageFixtures.shared?.path ?? ""
  static let arePresent =
    FileManager.default.fileExists(atPath: folder + "/synthetic-pages/gt.json")
    && FileManager.default.fileExists(atPath: "/usr/bin/djpeg")

  static func all() throws -> [(name: String, truth: Truth, picture: Truth.Picture)] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/synthetic-pages/gt.json"))
    return try JSONDecoder().decode(File.self, from: bytes).pages.sorted { $0.key < $1.key }.flatMap { name, page in
      page.images.sorted { $0.key < $1.key }.map { ("\(name) \($0.key)", page, $0.value) }
    }
  }

  static func raster(_ file: String) throws -> Raster? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/djpeg")
    process.arguments = ["-ppm", folder + "/" + file]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Raster(ppm: [UInt8](bytes))
  }

  /// Millimetres of the sheet to fractions of the picture.
  static func box(_ millimetres: [Double], on picture: Truth.Picture, of raster: Raster) -> PageBox {
    let t = picture.T
    let corners = [(0, 1), (2, 1), (2, 3), (0, 3)].map { (i, j) -> (Double, Double) in
      let (x, y) = (millimetres[i] / 25.4 * 200, millimetres[j] / 25.4 * 200)
      let w = t[2][0] * x + t[2][1] * y + t[2][2]
      return ((t[0][0] * x + t[0][1] * y + t[0][2]) / w, (t[1][0] * x + t[1][1] * y + t[1][2]) / w)
    }
    let (wide, high) = (Double(raster.width), Double(raster.height))
    let xs = corners.map { max(0, min(1, $0.0 / wide)) }
    let ys = corners.map { max(0, min(1, $0.1 / high)) }
    let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
    return PageBox(x: left, y: top, width: (xs.max() ?? 0) - left, height: (ys.max() ?? 0) - top)
  }
}
