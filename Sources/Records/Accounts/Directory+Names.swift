package import Casework

extension Directory {
  /// The names of many accounts in one query; those that do not exist are left out.
  package func names(of accounts: Set<AccountID>) throws -> [AccountID: String] {
    guard !accounts.isEmpty else { return [:] }
    let rows = try transaction.rows(
      "select id, name from accounts where id in (\(list: accounts.map(\.rawValue).sorted()))")
    return Dictionary(
      try rows.map { (AccountID(try $0.text("id")), try AccountIdentity(transaction).opened(try $0.text("name"))) },
      uniquingKeysWith: { a, _ in a })
  }
}
