internal import Standards

enum CompletenessPanel {
  static let panel: CasePanels.Source = { open, language in nil }
}
