internal import PolicyCore
internal import Records
internal import Standards

/// The guide's telephone lines for the footer, with whether somebody should answer now.
package enum ContactHours {
  package static func lines(_ premises: Premises, _ visit: Visit) -> [ContactLine] {
    let isWorkingDay = premises.calendar.isWorkingDay(visit.now.day)
    return premises.policies.contacts(at: visit.now).flatMap { contact in
      contact.phones.map { phone in
        ContactLine(
          purpose: contact.purpose[visit.language], telephone: phone, hours: contact.hours[visit.language],
          isOpen: isWorkingDay && isStaffed(contact.hours.zh, minuteOfDay: visit.now.hour * 60 + visit.now.minute))
      }
    }
  }

  /// Reads the spans `9:00—12:00` out of the hours' text.
  static func isStaffed(_ hours: String, minuteOfDay: Int) -> Bool {
    spans(hours).contains { $0.contains(minuteOfDay) }
  }

  private static func spans(_ hours: String) -> [Range<Int>] {
    let times = hours.split { !($0.isNumber || $0 == ":" || $0 == "—" || $0 == "–" || $0 == "-") }
    return times.compactMap { text in
      let ends = text.split { $0 == "—" || $0 == "–" || $0 == "-" }.compactMap(minutes)
      return ends.count == 2 && ends[0] < ends[1] ? ends[0]..<ends[1] : nil
    }
  }

  private static func minutes(_ clock: Substring) -> Int? {
    let parts = clock.split(separator: ":").compactMap { Int($0) }
    return parts.count == 2 && (0..<24).contains(parts[0]) && (0..<60).contains(parts[1])
      ? parts[0] * 60 + parts[1] : nil
  }
}
