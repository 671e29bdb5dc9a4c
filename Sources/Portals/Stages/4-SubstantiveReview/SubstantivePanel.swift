internal import Standards

enum SubstantivePanel {
  static let panel: CasePanels.Source = { open, language in nil }
}
