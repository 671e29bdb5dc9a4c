internal import Casework
internal import Standards

struct WithdrawalPage {
  let own: OwnCase
  var reason = ""
  var error: Phrase?
  let csrf: String

  func page(_ language: Language) -> Page {
    var page = Page(
      title: Words.Apply.withdraw, back: own.backToTasks(language), width: .narrow,
      main: """
        \(warning("\(Words.Apply.withdrawText[language])", language))\
        \(postForm(
          to: Link.withdrawal(own.id).path(in: language), csrf: csrf,
          """
          \(textArea(
            Field("reason", label: Words.Apply.withdrawReason[language], error: error?[language]), value: reason,
            rows: 3, limit: 500, language))\
          \(buttonRow([submit(Words.Apply.withdraw[language], .grave)]))
          """))
        """)
    if let error { page.problems = [FieldProblem(field: "reason", text: error[language])] }
    return page
  }
}
