/// Two thirds and one third; one column below 900 px. Both start on the same line.
package func columns(main: HTML, side: HTML) -> HTML {
  "<div class=\"cols\"><div>\(main)</div><aside>\(side)</aside></div>"
}

/// A framed block.
package func panel(_ body: HTML, isTinted: Bool = false) -> HTML {
  "<div class=\"card\(isTinted ? " tint" : "")\">\(body)</div>"
}
