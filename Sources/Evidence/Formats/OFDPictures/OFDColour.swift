/// Channels of a colour space and their bits.
struct OFDColourSpace {
  enum Kind { case grey, rgb, cmyk }

  let kind: Kind
  let bits: Int
  let palette: [String]

  static let rgb = OFDColourSpace(kind: .rgb, bits: 8, palette: [])

  private init(kind: Kind, bits: Int, palette: [String]) {
    self.kind = kind
    self.bits = bits
    self.palette = palette
  }

  init(_ node: XMLNode) {
    switch node["Type"]?.uppercased() {
    case "GRAY", "GREY": kind = .grey
    case "CMYK": kind = .cmyk
    default: kind = .rgb
    }
    let stated = node["BitsPerComponent"].flatMap { Int($0) } ?? 8
    bits = (1...16).contains(stated) ? stated : 8
    palette = node.child("Palette")?.children(named: "CV").prefix(65_536).map(\.value) ?? []
  }
}

/// A colour as cairo takes it: 0…1 each.
struct OFDColour: Hashable {
  var red: Double
  var green: Double
  var blue: Double
  var alpha: Double

  static let black = OFDColour(red: 0, green: 0, blue: 0, alpha: 1)
  static let grey = OFDColour(red: 0.85, green: 0.85, blue: 0.85, alpha: 1)

  private init(red: Double, green: Double, blue: Double, alpha: Double) {
    (self.red, self.green, self.blue, self.alpha) = (red, green, blue, alpha)
  }

  /// `FillColor` or `StrokeColor`; a shading is drawn in the colour of its first segment.
  init(_ node: XMLNode, spaces: [String: OFDColourSpace]) {
    let alpha = (node["Alpha"].flatMap { Double($0) }).map { min(max($0, 0), 255) / 255 } ?? 1
    let shading = node.children.first { $0.name.hasSuffix("Shd") }
    let plain = shading?.all("Color").first ?? node
    let space = (plain["ColorSpace"] ?? node["ColorSpace"]).flatMap { spaces[$0] } ?? .rgb
    var text = plain["Value"] ?? ""
    if text.isEmpty, let index = plain["Index"].flatMap({ Int($0) }), space.palette.indices.contains(index) {
      text = space.palette[index]
    }
    self = OFDColour.colour(of: OFDColour.channels(text), in: space)
    self.alpha = alpha
  }

  /// Whole numbers, decimal or `#ee`.
  private static func channels(_ text: String) -> [Double] {
    text.split { $0 == " " || $0 == "," }.prefix(4).map { word in
      let value = word.hasPrefix("#") ? Int(word.dropFirst(), radix: 16).map { Double($0) } : Double(word)
      return value.map { $0.isFinite ? $0 : 0 } ?? 0
    }
  }

  private static func colour(of channels: [Double], in space: OFDColourSpace) -> OFDColour {
    let values = channels.map { min(max($0 / Double(1 << space.bits - 1), 0), 1) }
    switch (values.count, space.kind) {
    case (4, _):
      let light = 1 - values[3]
      return OFDColour(
        red: (1 - values[0]) * light, green: (1 - values[1]) * light, blue: (1 - values[2]) * light, alpha: 1)
    case (3, _): return OFDColour(red: values[0], green: values[1], blue: values[2], alpha: 1)
    case (1, _): return OFDColour(red: values[0], green: values[0], blue: values[0], alpha: 1)
    default: return .black
    }
  }
}
