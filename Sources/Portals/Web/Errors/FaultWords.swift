internal import HTTPTypes
internal import Standards

/// The general words of an error page, by status.
struct FaultWords {
  let title: Phrase
  let remedy: Phrase

  static func words(for status: HTTPResponse.Status) -> FaultWords { table[status.code] ?? broken }

  private static let broken = FaultWords(
    title: Phrase(zh: "系统出了点问题", en: "Something went wrong on our side"),
    remedy: Phrase(
      zh: "已保存的内容都在。请稍后重试；如果仍不成功，请把页面下方的编号告诉服务电话。",
      en: "What you saved is safe. Try again later; if it still fails, tell the help line the number below."))

  private static let table: [Int: FaultWords] = [
    400: FaultWords(
      title: Phrase(zh: "提交的内容无法识别", en: "The request could not be read"),
      remedy: Phrase(zh: "请返回上一页检查后重新提交。", en: "Go back, check the form and submit again.")),
    401: FaultWords(
      title: Phrase(zh: "请先登录", en: "Please sign in"),
      remedy: Phrase(zh: "登录后可以继续刚才的操作。", en: "Sign in to continue where you were.")),
    403: FaultWords(
      title: Phrase(zh: "没有执行这个操作", en: "This was not done"),
      remedy: Phrase(zh: "请返回上一页，刷新后重试。", en: "Go back, reload the page and try again.")),
    404: FaultWords(
      title: Phrase(zh: "没有这个页面，或您的账号看不到它", en: "No such page, or your account cannot see it"),
      remedy: Phrase(
        zh: "请检查网址，或从首页重新进入；也可以换一个账号登录。",
        en: "Check the address, start from the home page, or sign in with another account.")),
    405: FaultWords(
      title: Phrase(zh: "这个网址不能这样使用", en: "This address does not work that way"),
      remedy: Phrase(zh: "请从首页重新进入。", en: "Start again from the home page.")),
    409: FaultWords(
      title: Phrase(zh: "内容已被别人修改", en: "Somebody else changed this in the meantime"),
      remedy: Phrase(
        zh: "没有覆盖任何内容。请刷新页面，核对最新内容后再提交。",
        en: "Nothing was overwritten. Reload the page, compare with the latest state and submit again.")),
    413: FaultWords(
      title: Phrase(zh: "提交的内容太大", en: "Too large"),
      remedy: Phrase(zh: "请减小后重新提交。", en: "Make it smaller and submit again.")),
    415: FaultWords(
      title: Phrase(zh: "不支持这种格式", en: "This format is not supported"),
      remedy: Phrase(zh: "请使用页面上列出的格式。", en: "Use one of the formats named on the page.")),
    422: FaultWords(
      title: Phrase(zh: "内容需要修改", en: "Some answers need attention"),
      remedy: Phrase(zh: "请返回上一页修改后重新提交。", en: "Go back, correct the answers and submit again.")),
    429: FaultWords(
      title: Phrase(zh: "操作太频繁", en: "Too many attempts"),
      remedy: Phrase(zh: "请稍后再试。", en: "Try again later.")),
    500: broken,
    503: FaultWords(
      title: Phrase(zh: "服务暂停", en: "The service is paused"),
      remedy: Phrase(zh: "您已保存的内容都在。请稍后再来。", en: "What you saved is safe. Come back a little later.")),
    507: FaultWords(
      title: Phrase(zh: "暂时不能保存", en: "Nothing can be saved at the moment"),
      remedy: Phrase(
        zh: "现在可以查看，暂时不能提交。我们正在处理；受影响的期限将按规定处理。",
        en: "You can read but not submit. We are working on it; deadlines affected are handled by the rules.")),
  ]
}
