@testable import Evidence
import SMCrypto

/// Takes any bytes as what stands behind a signature: a DER structure, a seal, a sealed signature, a signed message, a
/// certificate, and as a PDF that is signed.
///
/// - No bytes crash, hang or flood the memory.
/// - What the reader of DER takes, it takes whole: the children fill their parent.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDER(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let element = try? DER(bytes[...], padded: true) {
    examine(element, depth: 0)
    _ = try? SESSeal(element)
  }
  if let signature = try? SESSignature(bytes) {
    let check = SESCheck(signature, described: [1, 2, 3], stated: nil, seal: nil)
    precondition(check.fault != nil, "nothing was signed")
  }
  let message = CMSCheck(bytes, content: [1, 2, 3])
  _ = message.signer?.subject
  for certificate in Certificate.all(in: bytes) {
    _ = (certificate.subject, certificate.issuer, certificate.validity, certificate.sm2Key)
    _ = TrustAnchors([certificate]).vouch(for: certificate, at: 1_700_000_000)
  }
  _ = PDFSignatures.check(bytes, trust: .empty)
  for list in RevocationList.all(in: bytes) {
    for certificate in Certificate.all(in: bytes) { _ = list.isSigned(by: certificate) }
  }
  for stamp in [StampCheck(bytes, over: [1, 2, 3], trust: .empty), StampCheck(inMessage: bytes, trust: .empty)] {
    precondition(stamp?.reading.status != .validAnchored, "nobody is trusted here")
  }
  return 0
}

private func examine(_ element: DER, depth: Int) {
  _ = (try? element.number(), try? element.bits(), try? element.identifier(), SigningMoment(element.text)?.text)
  guard depth < 16, let children = try? element.children() else { return }
  precondition(children.reduce(0) { $0 + $1.whole.count } == element.content.count, "children do not fill their parent")
  for child in children { examine(child, depth: depth + 1) }
}
