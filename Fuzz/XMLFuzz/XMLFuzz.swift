import Evidence

/// Takes any bytes as XML and as an electronic voucher.
///
/// - No bytes crash, hang or grow past the limits.
/// - The tree holds no more nodes than the limit, and none lies deeper.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var limits = XMLReader.Limits()
  limits.nodes = 2_000
  limits.depth = 32
  if let root = try? XMLReader.parse(bytes, limits: limits) {
    var nodes = 0
    root.visit { _ in nodes += 1 }
    precondition(nodes <= limits.nodes, "\(nodes) nodes")
    precondition(depth(root) <= limits.depth, "too deep")
  }
  _ = try? VoucherXML.read(bytes)
  return 0
}

private func depth(_ node: XMLNode) -> Int { 1 + (node.children.map(depth).max() ?? 0) }
