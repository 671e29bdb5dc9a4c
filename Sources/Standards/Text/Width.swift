/// Folding of look-alike characters that Chinese keyboards and PDF files produce.
///
/// This is the part of Unicode's compatibility folding (NFKC) that occurs in what people type and in invoice text.
extension String {
  /// Full-width ASCII, ideographic and no-break spaces, wide currency signs and Kangxi radicals in their ordinary form.
  package var narrowed: String {
    var out = String.UnicodeScalarView()
    out.reserveCapacity(unicodeScalars.count)
    for scalar in unicodeScalars { out.append(scalar.narrowed) }
    return String(out)
  }

  /// As ``narrowed``, but with the full-width punctuation that Chinese sentences use left as it is.
  package var narrowedLetters: String {
    var out = String.UnicodeScalarView()
    out.reserveCapacity(unicodeScalars.count)
    for scalar in unicodeScalars {
      let folded = scalar.narrowed
      let isSign = folded.isASCII && folded.value > 0x20 && !folded.properties.isAlphabetic && !("0"..."9" ~= folded)
      out.append(isSign ? scalar : folded)
    }
    return String(out)
  }

  /// Without white space at either end.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

extension Unicode.Scalar {
  fileprivate var narrowed: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000, 0x00A0, 0x2000...0x200A, 0x202F: " "
    case 0xFFE5: "¥"
    case 0x2F00...0x2FD5: kangxiRadicals[Int(value - 0x2F00)]
    default: self
    }
  }
}

/// The unified ideographs of the radicals U+2F00 to U+2FD5, in order.
private let kangxiRadicals = Array(
  ("一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳"
    + "心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立"
    + "竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里"
    + "金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠").unicodeScalars)
