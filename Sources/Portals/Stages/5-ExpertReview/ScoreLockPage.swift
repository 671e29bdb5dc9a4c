internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

/// The last look before the lock.
struct ScoreLockPage {
  let id: CaseID
  let enterprise: String
  let rules: ExpertRules
  let form: ScoreForm
  let csrf: String
  let language: Language

  init(_ own: Assignment, _ context: StaffContext) {
    id = own.file.id
    enterprise = own.file.dossier.opened.enterpriseName
    rules = own.policy.expert
    form = ScoreForm(own.seat.sheet)
    csrf = context.csrf
    language = context.language
  }

  var page: Page {
    Page(
      title: Words.lockTitle(enterprise), back: Crumb.back(to: Link.scoring(id).path(in: language), language),
      width: .narrow,
      main: ScoreSummary(rules: rules, form: form, language: language).html
        + warning("\(Words.lockWarning[language])", language)
        + postForm(
          to: Link.scoreLock(id).path(in: language), csrf: csrf, once: RandomText.hexadecimal(bytes: 16),
          hidden("sheet", form.version)
            + buttonRow([
              submit(Words.lockNow[language]),
              buttonLink(Words.lockBack[language], to: Link.scoring(id).path(in: language), .second),
            ])))
  }
}
