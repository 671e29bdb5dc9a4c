package import Standards

extension DemoDossier {
  /// Invented dossiers for a round; the same seed always gives the same ones, and all modes and fields occur.
  package static func invented(count: Int, seed: UInt64 = 2025) -> [DemoDossier] {
    (0..<count).map { DemoDossier(inventing: $0, seed: seed) }
  }

  /// - Parameters:
  ///   - number: from 0; decides company, mode and field.
  ///   - contract: from 1; a further one is another contract of the same company for the second phase of its project.
  package init(
    inventing number: Int, mode: DemoMode? = nil, field: DemoField? = nil, amount: Money? = nil, contract: Int = 1,
    filedOn: CivilDate? = nil, seed: UInt64 = 2025
  ) {
    var chance = Chance(seed: seed &* 1_000_003 &+ UInt64(truncatingIfNeeded: number))
    let field = field ?? DemoField.allCases[number % 7]
    let mode = mode ?? DemoMode.allCases[number / 7 % 4]
    let maker = chance.below(DemoNames.suppliers.count)
    let scenario = DemoNames.scenario(field)
    self.number = number
    self.field = field
    self.mode = mode
    company = DemoParty(inventing: number, name: DemoNames.company(number, field), &chance)
    supplier = DemoParty(inventing: 90_000 + maker, name: DemoNames.suppliers[maker], &chance)
    if contract > 1 { chance = Chance(seed: chance.next() &+ UInt64(contract)) }
    modelName = DemoNames.models[maker]
    projectName = scenario.project + (contract > 1 ? "（二期）项目" : "项目")
    purpose = scenario.purpose
    effect = scenario.effect
    self.filedOn = filedOn ?? Self.day(2025, 9, 1 + number % 12)
    signedOn = Self.day(2024, 2 + chance.below(8), 1 + chance.below(28))
    endsOn = Self.day(2025, 6 + chance.below(2), 1 + chance.below(28))
    acceptedOn = Self.day(2025, 3 + chance.below(3), 1 + chance.below(28))
    contractNumber = "DEMO-\(signedOn.year)-\(String(10_000 + number).dropFirst())\(contract > 1 ? "-\(contract)" : "")"
    let wanted = amount ?? Self.amount(mode, &chance)
    contractAmount = wanted
    costs = mode == .api ? [] : Self.costs(of: wanted, mode, &chance)
    usage = mode == .api ? Self.usage(of: wanted, from: signedOn, &chance) : []
    let hardware = costs.first { $0.kind == .hardware }?.amount ?? .zero
    let parts = Self.instalments(of: wanted, hardware: mode == .appliance ? hardware : .zero)
    var invoices: [DemoInvoice] = []
    var payments: [DemoPayment] = []
    for (index, part) in parts.enumerated() {
      let issued = signedOn.adding(days: 40 + index * 95) ?? signedOn
      let number = "\(issued.year % 100)99" + chance.digits(16)
      invoices.append(DemoInvoice(number: number, issuedOn: issued, lines: Self.lines(part, modelName)))
      payments.append(
        DemoPayment(
          serial: "DEMO" + chance.digits(14), paidOn: issued.adding(days: 6 + chance.below(9)) ?? issued,
          amount: Money(fen: part.service.fen + part.hardware.fen)))
    }
    self.invoices = invoices
    self.payments = payments
  }

  private static func amount(_ mode: DemoMode, _ chance: inout Chance) -> Money {
    switch mode {
    case .api: Money(fen: Int64(12 + chance.below(180)) * 1_000_000 + Int64(chance.below(999_999)))
    case .privateDeployment, .cloud: Money(yuan: Int64(60 + chance.below(900)) * 10_000)
    case .appliance: Money(yuan: Int64(90 + chance.below(500)) * 10_000)
    }
  }

  private static func costs(of total: Money, _ mode: DemoMode, _ chance: inout Chance) -> [DemoCost] {
    let shares: [Int64] =
      switch mode {
      case .api: []
      case .privateDeployment: [26, 14, 9, 39, 12]
      case .cloud: [24, 31, 10, 35, 0]
      case .appliance: [8, 0, 4, 46, 42]
      }
    let shift = Int64(chance.below(5))
    var rest = total.fen
    var out: [DemoCost] = []
    for (kind, share) in zip(DemoCost.Kind.allCases, shares) {
      let moved = kind == .people ? share + shift : kind == .software ? share - shift : share
      out.append(DemoCost(kind: kind, amount: Money(fen: total.fen / 100 * moved)))
      rest -= total.fen / 100 * moved
    }
    // Whole hundredths leave less than a yuan: it belongs to the software.
    return out.map { $0.kind == .software ? DemoCost(kind: .software, amount: Money(fen: $0.amount.fen + rest)) : $0 }
  }

  private static func usage(of total: Money, from first: CivilDate, _ chance: inout Chance) -> [DemoUsage] {
    var rest = total.fen
    return (0..<6).map { index in
      let share = index == 5 ? rest : total.fen / 6 + Int64(chance.below(2001) - 1000)
      rest -= share
      let month = first.adding(months: index + 1) ?? first
      return DemoUsage(
        month: String(month.description.prefix(7)), tenThousandTokens: Int(share / 12), amount: Money(fen: share))
    }
  }

  private struct Instalment {
    let service: Money
    let hardware: Money
  }

  /// Three in ten at the start, the rest after delivery; hardware with the first.
  private static func instalments(of total: Money, hardware: Money) -> [Instalment] {
    let service = total.fen - hardware.fen
    let first = service / 10 * 3
    return [
      Instalment(service: Money(fen: first), hardware: hardware),
      Instalment(service: Money(fen: service - first), hardware: .zero),
    ]
  }

  private static func lines(_ part: Instalment, _ model: String) -> [DemoInvoice.Line] {
    let service = line("*信息技术服务*\(model)服务费", 6, part.service)
    return part.hardware == .zero ? [service] : [service, line("*计算机*大模型一体机（硬件部分）", 13, part.hardware)]
  }

  /// The amount without tax rounded half up to the fen; the tax is what remains, so that both always add up.
  private static func line(_ name: String, _ percent: Int, _ total: Money) -> DemoInvoice.Line {
    let divisor = Int64(100 + percent)
    let net = Money(fen: (total.fen * 200 + divisor) / (divisor * 2))
    return .init(name: name, ratePercent: percent, amountExcludingTax: net, tax: Money(fen: total.fen - net.fen))
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    // Every month has the days up to 28, and callers stay within them.
    CivilDate(year: year, month: month, day: day)!
  }
}

extension DemoParty {
  fileprivate init(inventing number: Int, name: String, _ chance: inout Chance) {
    self.name = name
    creditCode = DemoCreditCode.code(number)
    address = "北京经济技术开发区示例\(["一", "二", "三", "四", "五"][number % 5])街 \(number % 90 + 1) 号（虚构）"
    representative = chance.pick(DemoNames.surnames) + chance.pick(DemoNames.givenNames)
    agent = chance.pick(DemoNames.surnames) + chance.pick(DemoNames.givenNames)
    phone = "010-5555\(chance.digits(4))"
    bank = "演示银行北京\(["亦庄", "荣华", "经海", "科创"][number % 4])支行"
    account = "9999" + chance.digits(15)
  }
}
