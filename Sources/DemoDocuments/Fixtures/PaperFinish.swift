/// How a paper became a picture.
package enum PaperFinish: String, CaseIterable, Codable, Sendable {
  /// As drawn: the printer's own picture.
  case clean
  /// A flatbed at 200 dpi: up to 1.6° askew, noise, JPEG of quality 70.
  case scanner
  /// A hand-held photograph on a desk: perspective, uneven light, noise, JPEG of quality 65.
  case phone
  /// A black-and-white copy, scanned.
  case greyCopy

  var jpegQuality: Int {
    switch self {
    case .clean: 90
    case .scanner, .greyCopy: 70
    case .phone: 65
    }
  }
}
