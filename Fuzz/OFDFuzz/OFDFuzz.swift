import Evidence

/// Takes any bytes as the parts of an OFD package, packs them and reads the whole: text, voucher, signatures, pictures.
/// Packed here, since bytes that are changed inside an archive fail at its checksums and reach nothing else.
///
/// - No parts crash, hang or flood the memory.
/// - Places on a page are fractions of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOFD(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let parts = PackedParts(Array(UnsafeBufferPointer(start: start, count: count)))
  guard let archive = try? ZipArchive(parts.zip), let package = try? OFDPackage(archive) else { return 0 }
  _ = OFDReading.read(package)
  for signature in OFDSignatures.check(package, trust: .empty) {
    precondition(signature.status != .validAnchored, "nobody is trusted here")
    if let box = signature.box {
      precondition((0...1).contains(box.x) && (0...1).contains(box.y) && box.right <= 1.000_1 && box.bottom <= 1.000_1)
    }
  }
  if let raster = try? OFDPainter.raster(page: 1, of: package, dotsPerInch: 20) {
    precondition(raster.width * raster.height <= 41_000_000, "a page past the limit of pixels")
  }
  return 0
}
