internal import CCairo

/// A picture that is being drawn, with its context; freed with the last reference.
final class CairoCanvas {
  let context: OpaquePointer
  private let surface: OpaquePointer

  /// `nil` when there is no memory for it.
  init?(width: Int, height: Int) {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)),
      cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let context = cairo_create(surface)
    else { return nil }
    self.surface = surface
    self.context = context
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  func fillWhite() {
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
  }

  /// Draws between a save and a restore, so that nothing set inside stays.
  func nested(_ body: () -> Void) {
    cairo_save(context)
    body()
    cairo_restore(context)
  }

  /// - Returns: `false` for a matrix that cannot be undone, which cairo would take for a lasting error.
  func concatenate(_ matrix: OFDMatrix) -> Bool {
    let determinant = matrix.a * matrix.d - matrix.b * matrix.c
    guard determinant.isFinite, abs(determinant) > 1e-9 else { return false }
    var values = cairo_matrix_t(
      xx: matrix.a, yx: matrix.b, xy: matrix.c, yy: matrix.d, x0: matrix.e, y0: matrix.f)
    cairo_transform(context, &values)
    return true
  }

  var raster: Raster {
    cairo_surface_flush(surface)
    let (width, height) = (
      Int(cairo_image_surface_get_width(surface)), Int(cairo_image_surface_get_height(surface))
    )
    let stride = Int(cairo_image_surface_get_stride(surface))
    guard let rows = cairo_image_surface_get_data(surface) else {
      return Raster(width: width, height: height, pixels: [UInt8](repeating: 255, count: width * height * 3))
    }
    let pixels = [UInt8](unsafeUninitializedCapacity: width * height * 3) { out, filled in
      var at = 0
      for y in 0..<height {
        var from = rows + y * stride
        for _ in 0..<width {
          // Native words of 0xXXRRGGBB, which stand as blue, green, red on the machines we run on.
          out[at] = from[2]
          out[at + 1] = from[1]
          out[at + 2] = from[0]
          at += 3
          from += 4
        }
      }
      filled = at
    }
    return Raster(width: width, height: height, pixels: pixels)
  }
}
