package import Standards

/// Why nothing is erased.
package enum ErasureFault: Error, Hashable, Sendable {
  /// Nothing is kept under this name, or it was erased before.
  case nothingKept(String)
  /// So many applications of it are still under way.
  case underWay(Int)
  case objectionOpen
  /// The account may still sign in.
  case accountActive

  package var reason: Phrase {
    switch self {
    case .nothingKept(let subject):
      Phrase(zh: "没有保存 \(subject) 的信息，或已经删除。", en: "Nothing is kept about \(subject), or it was erased before.")
    case .underWay(let count):
      Phrase(zh: "还有 \(count) 件申报在办理，现在删除就无法办结。", en: "\(count) applications are under way and could not be finished.")
    case .objectionOpen: Phrase(zh: "异议还没有答复。", en: "The objection is not answered yet.")
    case .accountActive: Phrase(zh: "账号还没有停用。", en: "The account is still active.")
    }
  }

  package var remedy: Phrase {
    switch self {
    case .nothingKept:
      Phrase(
        zh: "请写成 account:账号 ID、enterprise:统一社会信用代码、case:申报 ID 或 objection:异议 ID。",
        en: "Write account:ID, enterprise:CREDIT-CODE, case:ID or objection:ID.")
    case .underWay: Phrase(zh: "请等申报办结或撤回后再删除。", en: "Wait until they are closed or withdrawn.")
    case .objectionOpen: Phrase(zh: "请先答复异议。", en: "Answer the objection first.")
    case .accountActive: Phrase(zh: "请先在平台停用这个账号。", en: "Disable the account on the platform first.")
    }
  }
}
