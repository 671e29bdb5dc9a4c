/// The command lines of the installed parsers.
enum RenderingJobs {
  static let resolution = 110
  /// Longest edge of a page picture at reading size; larger sheets are scaled down to it.
  static let longestEdge = 3000
  static let photographEdge = 1600
  static let thumbnailEdge = 160

  static func pageSizes(_ file: StoredFile) -> SandboxJob {
    SandboxJob("pdfinfo", ["-f", "1", "-l", "\(PageOverview.pageLimit)", .input], input: file.path)
  }

  static func pageText(_ file: StoredFile, page: Int) -> SandboxJob {
    var limits = SandboxLimits()
    limits.output = 2 << 20
    return SandboxJob(
      "pdftotext", ["-f", "\(page)", "-l", "\(page)", "-layout", "-enc", "UTF-8", .input, "-"], input: file.path,
      limits: limits)
  }

  /// `size` is the page's at reading scale.
  static func pagePicture(_ file: StoredFile, page: Int, at scale: PageScale, size: PixelSize) -> SandboxJob {
    let edge = scale == .thumbnail ? thumbnailEdge : max(size.width, size.height)
    return SandboxJob(
      "pdftoppm",
      [
        "-f", "\(page)", "-l", "\(page)", "-scale-to", "\(edge)", "-jpeg", "-jpegopt", "quality=82", .input,
      ], input: file.path)
  }

  /// A picture of ours, turned clockwise by 90, 180 or 270 degrees; `pamflip` counts the other way.
  static func turned(_ degrees: Int, pictureAt path: String) -> SandboxJob {
    let script = "set -o pipefail; djpeg -pnm \"$1\" | pamflip -rotate\(360 - degrees) | cjpeg -quality 82 -optimize"
    return SandboxJob("bash", ["-c", .text(script), "bash", .input], input: path)
  }

  /// Decodes, scales, turns and encodes again; the decoded picture exists only inside the sandbox.
  /// - Parameter isForPrint: a JPEG in four inks, which the quicker decoder refuses.
  static func photograph(
    _ file: StoredFile, pixels: PixelSize, turn: Orientation, isForPrint: Bool = false, at scale: PageScale
  ) -> SandboxJob? {
    let edge = scale == .thumbnail ? thumbnailEdge : photographEdge
    let longest = max(pixels.width, pixels.height)
    let decode: String
    switch file.kind {
    case .jpeg where isForPrint: decode = "jpegtopnm -quiet \"$1\""
    case .jpeg:
      // The decoder drops to eighths cheaply; never below the wanted edge.
      let eighths = min(8, max(1, (edge * 8 + longest - 1) / longest))
      decode = "djpeg -scale \(eighths)/8 -pnm \"$1\""
    case .png: decode = "pngtopam -mix -background=rgb:ff/ff/ff \"$1\""
    case .tiff: decode = "tifftopnm -quiet \"$1\""
    case .pdf, .ofd, .xml, .heic: return nil
    }
    let shrink = longest > edge ? " | pamscale -xyfit \(edge) \(edge)" : ""
    let flip = turn.flips.isEmpty ? "" : " | pamflip \(turn.flips)"
    let script = "set -o pipefail; \(decode) | ppmtoppm | pamdepth 255\(shrink)\(flip) | cjpeg -quality 82 -optimize"
    return SandboxJob("bash", ["-c", .text(script), "bash", .input], input: file.path)
  }
}
