/// What a telephone dials for a printed number: `010-67857878 转 4` is `tel:010-67857878;ext=4`.
func dialAddress(_ printed: String) -> String {
  let digits = printed.filter { $0.isASCII && ($0.isNumber || $0 == "-" || $0 == "+" || $0 == " ") }
  let parts = digits.split(separator: " ")
  return "tel:" + (parts.first ?? "") + (parts.count > 1 ? ";ext=\(parts[1])" : "")
}
