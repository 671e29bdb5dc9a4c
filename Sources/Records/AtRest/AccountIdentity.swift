internal import Casework

/// Who stands behind an account, in the table of accounts: sealed, and the login found by its keyed hash.
struct AccountIdentity {
  private let transaction: any Transaction

  init(_ transaction: any Transaction) { self.transaction = transaction }

  static let place = "accounts"

  func write(_ opened: AccountOpened) throws {
    let id = opened.id.rawValue
    // An erased login is nobody's: the account is found by its id alone, and the column stays unique.
    let isErased = opened.login.isErasedOnRequest
    let login = isErased ? "\(String.erasedOnRequest) \(id)" : try sealed(opened.login.lowercased(), id)
    try transaction.run(
      """
      update accounts set login = \(login), login_hash = \(isErased ? login : try hash(of: opened.login)),
        name = \(try sealed(opened.name, id)), department = \(try sealed(opened.department, id))
      where id = \(id)
      """)
  }

  func hash(of login: String) throws -> String { try transaction.keyedHash(login.lowercased(), of: "accounts.login") }

  func opened(_ text: String) throws -> String { try transaction.open(text, at: AccountIdentity.place) }

  private func sealed(_ text: String, _ id: String) throws -> String {
    try transaction.seal(text, of: .account(id), at: AccountIdentity.place)
  }
}
