internal import CCairo

/// The pictures of seals, drawn where the signatures say: shown whatever their signatures are worth, which is told
/// beside the page.
struct OFDSealPictures {
  private let drawing: OFDDrawing

  init(_ drawing: OFDDrawing) { self.drawing = drawing }

  func draw(on page: OFDPage, of document: OFDDocument) {
    let package = drawing.package
    for path in OFDSignatures.descriptions(of: document, in: package).prefix(OFDSignatures.limit) {
      guard let bytes = try? package.contents("/" + path),
        let description = try? OFDSignatureDescription(path: path, bytes: bytes)
      else { continue }
      let stamps = description.stamps.filter { $0.page == page.id }
      guard !stamps.isEmpty, let seal = seal(description) else { continue }
      for stamp in stamps { draw(seal, stamp) }
    }
  }

  private func seal(_ description: OFDSignatureDescription) -> SESSeal? {
    let package = drawing.package
    if let value = try? package.contents(description.value, from: description.path),
      let signature = try? SESSignature(value)
    {
      return signature.seal
    }
    guard let place = description.seal, let bytes = try? package.contents(place, from: description.path),
      let element = try? DER(bytes[...], padded: true)
    else { return nil }
    return try? SESSeal(element)
  }

  private func draw(_ seal: SESSeal, _ stamp: OFDSignatureDescription.Stamp) {
    let canvas = drawing.canvas
    guard stamp.box.width > 0, stamp.box.height > 0 else { return }
    canvas.nested {
      cairo_translate(canvas.context, stamp.box.x, stamp.box.y)
      if let clip = stamp.clip {
        cairo_rectangle(canvas.context, clip.x, clip.y, clip.width, clip.height)
        cairo_clip(canvas.context)
      }
      if seal.picture.kind == "ofd" {
        nested(Array(seal.picture.bytes), in: stamp.box)
      } else {
        cairo_scale(canvas.context, stamp.box.width, stamp.box.height)
        let picture = OFDPicture.decode(Array(seal.picture.bytes))
        // Ink on paper: white parts of an opaque picture let the page through.
        if picture?.isOpaque == true { cairo_set_operator(canvas.context, CAIRO_OPERATOR_MULTIPLY) }
        drawing.draw(picture, alpha: picture == nil ? 0.3 : 1)
      }
    }
  }

  /// A seal drawn as a package of its own, whose page fills the box.
  private func nested(_ bytes: [UInt8], in box: OFDBox) {
    guard let archive = try? ZipArchive(bytes), let package = try? OFDPackage(archive),
      let page = package.pages.first, page.isReadable
    else { return }
    let canvas = drawing.canvas
    cairo_scale(canvas.context, box.width / page.box.width, box.height / page.box.height)
    cairo_translate(canvas.context, -page.box.x, -page.box.y)
    OFDDrawing(package, canvas: canvas, isSeal: true).draw(0)
  }
}
