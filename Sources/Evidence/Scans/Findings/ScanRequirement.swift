/// What the guide asks of the scan of one material; nothing unless said.
package struct ScanRequirement: Hashable, Sendable {
  /// Colour scan of the original.
  package var colour: Bool
  /// A seal of the body that issues or signs it.
  package var seal: Bool
  /// A signature by hand.
  package var signature: Bool
  /// Number of the clause that asks for it: `五.5`.
  package var clause: String?

  package init(colour: Bool = false, seal: Bool = false, signature: Bool = false, clause: String? = nil) {
    self.colour = colour
    self.seal = seal
    self.signature = signature
    self.clause = clause
  }
}
