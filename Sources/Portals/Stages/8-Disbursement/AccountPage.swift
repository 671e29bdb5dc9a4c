internal import Casework
internal import PolicyCore
internal import Standards

/// One account in full, for the call-back.
struct AccountPage {
  let found: PayableCase
  let account: PayeeAccount
  let isMaker: Bool
  let csrf: String

  func page(_ language: Language) -> Page {
    var lines: [(term: String, value: HTML)] = [
      (Words.Payments.enterprise[language], "\(found.name)"),
      (Words.Payments.holder[language], "\(account.holder)"),
      (
        Words.Payments.account[language], unbroken((try? BankAccount(typed: account.number))?.grouped ?? account.number)
      ),
      (Words.Payments.bank[language], "\(account.bank)"),
      (Words.Payments.bankLine[language], unbroken(account.bankLine)),
    ]
    if case .text(let phone)? = found.file.dossier.filing.application["org.contact_phone"] {
      lines.append((Words.Payments.phone[language], unbroken(phone)))
    }
    let confirm: HTML? =
      isMaker && found.standing == .toConfirm
      ? postForm(
        to: Link.accountConfirmation(found.id).path(in: language), csrf: csrf,
        buttonRow([submit(Words.Payments.confirmAccount[language])])) : nil
    return Page(
      title: Words.Payments.accountTitle, lead: "\(Words.Payments.accountLead[language])",
      back: Crumb(Words.Payments.title[language], to: Link.payments.path(in: language)), width: .narrow,
      main: "\(definitionList(lines))\(confirm)")
  }
}
