extension Orientation {
  /// Of the JPEG at `path`.
  static func inHead(of path: String) -> Orientation {
    let head = (try? FileBytes(path: path)).flatMap { try? $0.read(at: 0, 65_536) }
    return Orientation(jpegHead: head ?? [])
  }

  /// The picture as it is meant to be looked at.
  func upright(_ raster: Raster) -> Raster {
    switch tag {
    case 2: mirrored(raster)
    case 3: raster.turned(180)
    case 4: mirrored(raster.turned(180))
    case 5: mirrored(raster.turned(90))
    case 6: raster.turned(90)
    case 7: mirrored(raster.turned(270))
    case 8: raster.turned(270)
    default: raster
    }
  }

  private func mirrored(_ raster: Raster) -> Raster {
    var pixels = raster.pixels
    let width = raster.width
    for row in 0..<raster.height {
      for x in 0..<width {
        for channel in 0..<3 {
          pixels[(row * width + x) * 3 + channel] = raster.pixels[(row * width + width - 1 - x) * 3 + channel]
        }
      }
    }
    return Raster(width: width, height: raster.height, pixels: pixels)
  }
}
