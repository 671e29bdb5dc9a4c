package import Standards

/// An amount in yuan. `echo` is what the server understood, in figures and capital characters; the script shows the
/// figures while a person types.
package func moneyField(_ field: Field, value: String = "", echo: String? = nil, _ language: Language) -> HTML {
  var field = field
  field.hint = field.hint ?? "\(Words.moneyHint[language])"
  let unitID = "\(field.id)-unit"
  let echoID = "\(field.id)-echo"
  return field.wrap(
    """
    <span class="unit"><input class="w-m num" type="text" inputmode="text" data-echo="\(echoID)" \
    \(field.controlAttributes(also: [unitID, echoID])) value="\(value)">\
    <span id="\(unitID)">\(Words.yuan[language])</span></span>\
    <output class="echo" id="\(echoID)" for="\(field.id)">\(echo ?? "")</output>
    """, language)
}
