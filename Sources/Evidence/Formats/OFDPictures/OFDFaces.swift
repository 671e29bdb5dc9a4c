internal import CCairo

/// The faces of one drawing, each opened once. The FreeType library behind them is the process's own and never closed,
/// since cairo keeps faces of earlier drawings.
final class OFDFaces {
  private let package: OFDPackage
  private var known: [String: OFDFace?] = [:]

  init(_ package: OFDPackage) { self.package = package }

  func face(_ font: OFDResources.Font?, isBold: Bool, isItalic: Bool) -> OFDFace? {
    let bold = isBold || font?.isBold == true
    let italic = isItalic || font?.isItalic == true
    let key = "\(font?.file?.name ?? "")|\(font?.name ?? "")|\(font?.family ?? "")|\(bold)|\(italic)"
    if let found = known[key] { return found }
    let made = open(font, bold: bold, italic: italic)
    known[key] = .some(made)
    return made
  }

  /// For characters that the font lacks.
  func fallback() -> OFDFace? { face(nil, isBold: false, isItalic: false) }

  private func open(_ font: OFDResources.Font?, bold: Bool, italic: Bool) -> OFDFace? {
    guard let library = OFDFaces.library() else { return nil }
    if let entry = font?.file, let bytes = try? package.archive.contents(of: entry),
      let face = OFDFace.embedded(bytes, in: library)
    {
      return face
    }
    return OFDFaces.nearest([font?.name, font?.family].compactMap { $0 }, bold: bold, italic: italic, in: library)
  }

  private static func library() -> FT_Library? { shared?.pointer }

  private struct Library: @unchecked Sendable {  // Used under OFDPainter's lock only.
    let pointer: FT_Library
  }

  private static let shared: Library? = {
    var made: FT_Library?
    return FT_Init_FreeType(&made) == 0 ? made.map { Library(pointer: $0) } : nil
  }()

  private static func nearest(_ names: [String], bold: Bool, italic: Bool, in library: FT_Library) -> OFDFace? {
    guard let pattern = FcPatternCreate() else { return nil }
    defer { FcPatternDestroy(pattern) }
    let joined = names.joined(separator: " ").lowercased()
    let isLatin = ["courier", "times", "arial", "helvetica", "consolas"].contains { joined.contains($0) }
    let isSans = ["黑", "hei", "等线", "雅黑", "arial", "sans", "helvetica"].contains { joined.contains($0) }
    let chinese = isSans ? ["Noto Sans CJK SC", "Noto Serif CJK SC"] : ["Noto Serif CJK SC", "Noto Sans CJK SC"]
    for family in names.filter({ !$0.isEmpty && isLatin }) + chinese { FcPatternAddString(pattern, FC_FAMILY, family) }
    FcPatternAddInteger(pattern, FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR)
    FcPatternAddInteger(pattern, FC_SLANT, italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN)
    FcConfigSubstitute(nil, pattern, FcMatchPattern)
    FcDefaultSubstitute(pattern)
    var result = FcResultNoMatch
    guard let match = FcFontMatch(nil, pattern, &result) else { return nil }
    defer { FcPatternDestroy(match) }
    var path: UnsafeMutablePointer<FcChar8>?
    var index: Int32 = 0
    guard FcPatternGetString(match, FC_FILE, 0, &path) == FcResultMatch, let path else { return nil }
    FcPatternGetInteger(match, FC_INDEX, 0, &index)
    return path.withMemoryRebound(to: CChar.self, capacity: 1) {
      OFDFace.system($0, index: Int(index), in: library)
    }
  }
}
