internal import Casework
internal import Records

extension WebContext {
  /// - Throws: the 404 page when this account may not do such a thing at all.
  func require(_ action: Action) throws(Fault) {
    guard may(action) else { throw .notFound }
  }

  /// Whether the visitor may do something that belongs to no case.
  func may(_ action: Action) -> Bool { Permissions.capacity(actor, action, at: nil) != nil }

  /// The role in which the visitor does it; recorded with what is done.
  func capacity(_ action: Action) -> Role? {
    if case .role(let role)? = Permissions.capacity(actor, action, at: nil) { role } else { nil }
  }

  /// The form's key, under which sending it twice does its work once.
  var onceKey: IdempotencyKey? { form.idempotencyKey.flatMap { IdempotencyKey($0) } }
}
