/// A public letter: issuing office in red over a red rule, title, body, signature and date at the right. Letters are
/// Chinese on every page, whatever its language.
package func letter(
  issuer: String, number: String? = nil, title: String, signature: String, date: String, _ body: HTML
) -> HTML {
  let reference: HTML? = number.map { "<p class=\"ref\">\($0)</p>" }
  return """
    <article class="letter" lang="zh-Hans"><p class="issuer">\(issuer)</p>\(reference)<h2>\(title)</h2>\(body)\
    <p class="sign">\(signature)<br>\(date)</p></article>
    """
}
