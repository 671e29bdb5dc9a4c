package import Standards

/// How long the expected answer is; the box shows it.
package enum FieldWidth: String, Sendable { case short = "w-s", medium = "w-m", full = "w-f" }

package enum TextKind: String, Sendable { case text, email, tel, password, search, code }

/// One line of text. `code` is for numbers that are names: credit codes, invoice numbers, one-time codes.
package func textField(
  _ field: Field, value: String = "", kind: TextKind = .text, width: FieldWidth = .full, _ language: Language
) -> HTML {
  let type = kind == .code ? "text" : kind.rawValue
  let exact = kind == .code || kind == .password
  return field.wrap(
    """
    <input class="\(width.rawValue)\(kind == .code ? " num" : "")" type="\(type)" \(field.controlAttributes())\
    \(attribute("spellcheck", exact ? "false" : nil))\(attribute("autocapitalize", exact ? "none" : nil)) \
    value="\(value)">
    """, language)
}

/// A calendar day, typed. Any usual way of writing it is accepted by the server.
package func dateField(_ field: Field, value: String = "", _ language: Language) -> HTML {
  var field = field
  field.hint = field.hint ?? "\(Words.dateHint[language])"
  return field.wrap(
    "<input class=\"w-m num\" type=\"text\" \(field.controlAttributes()) value=\"\(value)\">", language)
}

/// A whole number with its unit behind the box.
package func integerField(_ field: Field, value: String = "", unit: String? = nil, _ language: Language) -> HTML {
  let unitID = unit == nil ? nil : "\(field.id)-unit"
  return field.wrap(
    """
    <span class="unit"><input class="w-s num" type="text" inputmode="numeric" \
    \(field.controlAttributes(also: [unitID])) value="\(value)">\(unitMark(unit, unitID))</span>
    """, language)
}

func unitMark(_ unit: String?, _ id: String?) -> HTML {
  guard let unit else { return .empty }
  return "<span\(attribute("id", id))>\(unit)</span>"
}
