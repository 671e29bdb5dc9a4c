internal import CCairo

/// A typeface: embedded in the package, or the system's nearest.
final class OFDFace {
  let face: FT_Face
  let font: OpaquePointer
  /// Glyph numbers in the file are meant for this face.
  let isEmbedded: Bool

  private init(_ face: FT_Face, _ font: OpaquePointer, isEmbedded: Bool) {
    self.face = face
    self.font = font
    self.isEmbedded = isEmbedded
  }

  deinit { cairo_font_face_destroy(font) }

  /// Zero for a character the face lacks.
  func glyph(_ scalar: Unicode.Scalar) -> UInt { UInt(FT_Get_Char_Index(face, FT_ULong(scalar.value))) }

  private static let fontLimit = 32 << 20

  /// The bytes are copied: cairo may keep the face longer than the package lives.
  static func embedded(_ bytes: [UInt8], in library: FT_Library) -> OFDFace? {
    guard bytes.count > 64, bytes.count <= fontLimit else { return nil }
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    copy.update(from: bytes, count: bytes.count)
    var face: FT_Face?
    guard FT_New_Memory_Face(library, copy, FT_Long(bytes.count), 0, &face) == 0, let face else {
      copy.deallocate()
      return nil
    }
    return make(face, holding: copy, isEmbedded: true)
  }

  static func system(_ path: UnsafePointer<CChar>, index: Int, in library: FT_Library) -> OFDFace? {
    var face: FT_Face?
    guard FT_New_Face(library, path, FT_Long(index), &face) == 0, let face else { return nil }
    return make(face, holding: nil, isEmbedded: false)
  }

  /// What the face needs is freed when cairo lets go of it.
  private final class Holding {
    let face: FT_Face
    let bytes: UnsafeMutablePointer<UInt8>?

    init(_ face: FT_Face, _ bytes: UnsafeMutablePointer<UInt8>?) {
      self.face = face
      self.bytes = bytes
    }

    deinit {
      FT_Done_Face(face)
      bytes?.deallocate()
    }
  }

  /// An address that names the data we hang on cairo's faces; never freed.
  private struct Key: @unchecked Sendable {  // Nothing is ever written there.
    let pointer = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)
  }

  private static let key = Key()

  private static func make(
    _ face: FT_Face, holding bytes: UnsafeMutablePointer<UInt8>?, isEmbedded: Bool
  ) -> OFDFace? {
    let holding = Unmanaged.passRetained(Holding(face, bytes))
    guard FT_Select_Charmap(face, FT_ENCODING_UNICODE) == 0 || isEmbedded,
      let font = cairo_ft_font_face_create_for_ft_face(face, Int32(FT_LOAD_NO_HINTING))
    else {
      holding.release()
      return nil
    }
    let kept = cairo_font_face_set_user_data(font, key.pointer, holding.toOpaque()) { held in
      if let held { Unmanaged<Holding>.fromOpaque(held).release() }
    }
    guard kept == CAIRO_STATUS_SUCCESS, cairo_font_face_status(font) == CAIRO_STATUS_SUCCESS else {
      cairo_font_face_destroy(font)
      return nil
    }
    return OFDFace(face, font, isEmbedded: isEmbedded)
  }
}
