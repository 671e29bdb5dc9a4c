internal import Standards

/// Buyer and seller of an invoice.
enum InvoiceParties {
  private static let name = Label("名称", "称", "名")
  private static let taxpayer = Label("统一社会信用代码/纳税人识别号", "统一社会信用代码/纳税人识别", "纳税人识别号", "识别号")
  private static let others = [
    Label("地址、电话", "地址电话"), Label("开户行及账号"), Label("密码区"), Label("备注"), Label("项目名称"), Label("货物或应税劳务"),
  ]

  static func read(_ paper: Paper, _ draft: inout Draft) {
    let stops = [name, taxpayer] + others + InvoiceHead.stops
    let named = paper.hits(name).filter { $0.hasColon && isPartyName($0, paper) }
    let hits = (named + unnamed(named, paper)).sorted { $0.strip < $1.strip }
    guard let sides = sides(hits, paper) else { return }
    for (hit, isBuyer) in sides {
      guard let answer = paper.answer(hit, as: .organisation, stops: stops) else { continue }
      draft.put(isBuyer ? .buyerName : .sellerName, answer.value, answer.span, in: paper)
    }
    for hit in paper.hits(taxpayer) {
      guard let isBuyer = side(of: paper.strips[hit.strip].box(of: hit.range), sides, paper) else { continue }
      guard let answer = taxpayerNumber(hit, paper, stops) else { continue }
      put(answer, isBuyer, paper, &draft)
    }
    loose(paper, sides, &draft)
  }

  private static func put(_ answer: Answer, _ isBuyer: Bool, _ paper: Paper, _ draft: inout Draft) {
    // A recogniser's code whose check fails says nothing; a printed one is what the invoice says.
    let isMisread = paper.source(answer.span) == .recognised && answer.certainty < 0.5
    guard !isMisread else { return }
    let certainty = paper.source(answer.span) == .recognised ? answer.certainty : 1
    draft.put(isBuyer ? .buyerTaxID : .sellerTaxID, answer.value, answer.span, in: paper, certainty: certainty)
  }

  private static func taxpayerNumber(_ hit: LabelHit, _ paper: Paper, _ stops: [Label]) -> Answer? {
    if let answer = paper.answer(hit, as: .taxpayer, stops: stops) { return answer }
    return paper.below(hit.strip, stops: stops).flatMap { paper.answer($0, as: .taxpayer) }
  }

  /// Codes that stand without their label near them, as in cells whose label was cut by the line's end.
  private static func loose(_ paper: Paper, _ sides: [(hit: LabelHit, isBuyer: Bool)], _ draft: inout Draft) {
    guard !draft.has(.buyerTaxID) || !draft.has(.sellerTaxID) else { return }
    for (index, strip) in paper.strips.enumerated() {
      for token in CodeTokens.creditCodes(in: strip.folded) {
        let box = strip.box(of: token.range)
        guard let isBuyer = side(of: box, sides, paper) else { continue }
        let field: FieldName = isBuyer ? .buyerTaxID : .sellerTaxID
        guard !draft.has(field) else { continue }
        draft.put(field, token.value.text, Span(strip: index, token.range), in: paper, certainty: 0.95)
      }
    }
  }

  /// Names whose label was lost: what stands after a bare colon right above 纳税人识别号.
  private static func unnamed(_ named: [LabelHit], _ paper: Paper) -> [LabelHit] {
    paper.hits(taxpayer).compactMap { hit -> LabelHit? in
      let label = paper.strips[hit.strip]
      func isAbove(_ index: Int) -> Bool {
        let strip = paper.strips[index]
        let down = label.level.middle.y - strip.level.middle.y
        return strip.page == label.page && down > 0 && down < 2.6 * label.height
          && abs(strip.level.x - label.level.x) < 0.2
      }
      guard !named.contains(where: { isAbove($0.strip) }) else { return nil }
      let above = paper.strips.indices.first {
        isAbove($0) && paper.strips[$0].count > 4 && paper.strips[$0].folded[0] == ":"
      }
      return above.map { LabelHit(strip: $0, range: 0..<0, valueStart: 1, hasColon: true) }
    }
  }

  private static func isPartyName(_ hit: LabelHit, _ paper: Paper) -> Bool {
    let letters = paper.strips[hit.strip].folded
    guard hit.range.lowerBound > 0 else { return true }
    return !"目务物型户行".contains(letters[hit.range.lowerBound - 1])
  }

  /// Which names are the buyer's: the left one where both share a line, else the upper one; a single one by where it
  /// stands against the table of goods.
  private static func sides(_ hits: [LabelHit], _ paper: Paper) -> [(hit: LabelHit, isBuyer: Bool)]? {
    guard let first = hits.first else { return nil }
    let boxes = hits.map { paper.strips[$0.strip].box(of: $0.range) }
    if hits.count == 1 {
      let table = paper.strips.first { $0.folded.firstPlace(of: Array("规格型号")) != nil }
      guard let table, boxes[0].y < table.box.y else { return nil }
      return [(first, boxes[0].x < 0.4)]
    }
    guard hits.count == 2 else { return nil }
    let isBeside = abs(boxes[0].middle.y - boxes[1].middle.y) < 3.5 * max(boxes[0].height, boxes[1].height)
    let firstIsBuyer = isBeside ? boxes[0].x < boxes[1].x : boxes[0].y < boxes[1].y
    guard !isBeside || abs(boxes[0].x - boxes[1].x) > 0.2 else {
      return [(hits[0], boxes[0].y < boxes[1].y), (hits[1], boxes[0].y >= boxes[1].y)]
    }
    return [(hits[0], firstIsBuyer), (hits[1], !firstIsBuyer)]
  }

  /// The party whose name stands beside or above the place.
  private static func side(
    of box: PageBox, _ sides: [(hit: LabelHit, isBuyer: Bool)], _ paper: Paper
  ) -> Bool? {
    func distance(_ side: (hit: LabelHit, isBuyer: Bool)) -> Double {
      let name = paper.strips[side.hit.strip].box(of: side.hit.range)
      let down = box.middle.y - name.middle.y
      let isBeside =
        sides.count == 2
        && {
          let boxes = sides.map { paper.strips[$0.hit.strip].box(of: $0.hit.range) }
          return abs(boxes[0].x - boxes[1].x) > 0.2
        }()
      // Codes stand under the name, rarely a little above it.
      return isBeside ? abs(box.x - name.x) : down > -1.2 * name.height ? abs(down) : 9
    }
    guard let best = sides.min(by: { distance($0) < distance($1) }), distance(best) < 0.3 else { return nil }
    let down = box.middle.y - paper.strips[best.hit.strip].box(of: best.hit.range).middle.y
    return abs(down) < 0.2 ? best.isBuyer : nil
  }
}
