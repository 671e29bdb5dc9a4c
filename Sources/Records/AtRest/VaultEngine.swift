/// An engine whose transactions seal and open.
package struct VaultEngine: Engine {
  let inner: any Engine
  package let vault: Vault

  package init(_ inner: any Engine, vault: Vault) {
    self.inner = inner
    self.vault = vault
  }

  package var dialect: Dialect { inner.dialect }

  package func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    let vault = vault
    return try await inner.write { try body(VaultTransaction($0, vault)) }
  }

  package func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    let vault = vault
    return try await inner.read { try body(VaultTransaction($0, vault)) }
  }

  package func writeAlone<T: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> T
  ) async throws -> T {
    let vault = vault
    return try await inner.writeAlone { try body(VaultTransaction($0, vault)) }
  }

  package func forgetRemains(compacting: Bool) async throws { try await inner.forgetRemains(compacting: compacting) }
  package func close() async throws { try await inner.close() }
}
