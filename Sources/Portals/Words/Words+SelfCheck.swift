internal import Standards

extension Words {
  static let startCheck = Phrase(zh: "开始自测", en: "Start")
  static let startOver = Phrase(zh: "重新开始", en: "Start over")
  static let resume = Phrase(zh: "接着上次的回答", en: "Resume your answers")
  static let checkAsks = Phrase(
    zh: "十几个问题，一页一个；说不准的选“不确定”，金额会给出范围。",
    en: "A dozen questions, one a page. Answer “not sure” where you cannot tell; the amount then becomes a range.")
  static let checkKeepsNothing = Phrase(
    zh: "不用登录。回答只留在您自己的浏览器里，两小时后失效，随时可以清除。",
    en: "No account. Your answers stay in your own browser for two hours; clear them whenever you like.")
  static let checkDecidesNothing = Phrase(
    zh: "结果是初步的，不作为审核结论；成效和推广价值由主责部门和专家认定。",
    en: "The result is preliminary and no decision; effect and replicability are judged by the office and its experts.")
  static let supposed = Phrase(zh: "没有问的，按下面的假定计算", en: "What is not asked is supposed")
  static let whichWays = Phrase(zh: "采用哪些应用方式？", en: "Which ways of use?")
  static let severalWays = Phrase(zh: "可以选多项，每种方式分别计算", en: "Choose all that apply; each is computed by itself")
  static let yourAnswer = Phrase(zh: "您的回答", en: "Your answer")
  static let yourAnswers = Phrase(zh: "您的回答", en: "Your answers")
  static let notSure = Phrase(zh: "不确定", en: "Not sure")
  static let yes = Phrase(zh: "是", en: "Yes")
  static let no = Phrase(zh: "否", en: "No")
  static let nextQuestion = Phrase(zh: "继续", en: "Continue")
  static let answered = Phrase(zh: "已回答", en: "Answered")
  static let seeResult = Phrase(zh: "现在看结果", en: "See the result now")
  static let runningEstimate = Phrase(zh: "试算", en: "Estimate")
  static let unknownYet = Phrase(zh: "尚不能确定", en: "Not known yet")
  static let preliminary = Phrase(zh: "初步结果，不作为审核结论。", en: "Preliminary; this is no decision.")
  static let howComputed = Phrase(zh: "怎样算出来的", en: "How it is computed")
  static let base = Phrase(zh: "核算基数", en: "Base")
  static let rated = Phrase(zh: "按比例计算后", en: "After the rate")
  static let atMost = Phrase(zh: "预计最多", en: "At most")
  static let atMostNow = Phrase(zh: "按现在的回答，最多可能获得", en: "By your answers so far, at most")
  static let wholeApplication = Phrase(zh: "整份申报", en: "The whole application")
  static let halted = Phrase(zh: "按这个回答，金额会是零", en: "With this answer nothing could be granted")
  static let haltedLead = Phrase(
    zh: "下面的条件没有满足。可以改答案、先看结果，也可以继续答完其余问题。",
    en: "The conditions below are not met. Change the answer, see the result, or go on with the other questions.")
  static let goOn = Phrase(zh: "继续回答其余问题", en: "Go on with the questions")
  static let stopHere = Phrase(zh: "到此为止，回到首页", en: "Stop here, back to the start")
  static let changeAnswer = Phrase(zh: "返回更改回答", en: "Back to change the answer")
  static let answerRest = Phrase(zh: "继续回答", en: "Answer the rest")
  static let checkResult = Phrase(zh: "自测结果", en: "Result of the self-check")
  static let checkResultLead = Phrase(
    zh: "根据您的回答和本批规则算出。能否获得支持由主责部门审核、专家评审后决定。",
    en:
      "Computed from your answers and this round's rules. Whether support is given is decided after review by the office and its experts."
  )
  static let clearAnswers = Phrase(zh: "清除我的回答", en: "Clear my answers")
  static let cleared = Phrase(zh: "自测的回答已从这个浏览器清除。", en: "Your answers have been cleared from this browser.")
  static let carry = Phrase(zh: "带着这些回答去申报", en: "Take these answers into an application")
  static let carryAfterSignIn = Phrase(
    zh: "需要先登录；还没有账号的可以注册，回答会一起带过去。", en: "You sign in or register first; the answers come along.")
  static let groupNotMet = Phrase(zh: "未满足的条件", en: "Not met")
  static let groupUnknown = Phrase(zh: "还不能确定的条件", en: "Cannot tell yet")
  static let groupOffice = Phrase(zh: "由主责部门决定的", en: "What the office still decides")
  static let groupOfficeWhy = Phrase(
    zh: "您的回答够了；成效是否显著、能否复制推广，要看材料和评审。",
    en:
      "Your answers suffice here; whether the effect is marked and can be repeated depends on the materials and the review."
  )
  static let groupMet = Phrase(zh: "已满足的条件", en: "Met")
  static let due = Phrase(zh: "要交", en: "Due")
  static let perhapsDue = Phrase(zh: "视情况", en: "Depends")
  static let needed = Phrase(zh: "是否要交", en: "Needed")
  static let forProject = Phrase(zh: "对应", en: "For")
  static let notAnswered = Phrase(zh: "未答", en: "Not answered")

  static func stillOpen(_ count: Int) -> Phrase {
    Phrase(
      zh: "还有 \(count) 个问题没有回答，金额可能变化。",
      en: "\(count) question\(count == 1 ? " is" : "s are") still open; the amount may change.")
  }

  static func gap(_ amount: Money, until: Phrase) -> Phrase {
    Phrase(
      zh: "还差 \(amount.grouped) 元；\(until.zh)前实际发生并可证明的部分仍可计入。",
      en: "\(amount.grouped) yuan short; what is really spent and documented before \(until.en) still counts.")
  }
}
