internal import PolicyCore

/// What the files of a case claim, beside what its lines name.
extension Dossier {
  /// One for each invoice in each file.
  package var paperClaims: [InvoiceClaim] {
    attachments.flatMap { file in
      (readInvoices[file.id] ?? []).map { InvoiceClaim(invoice: $0, project: file.project, file: file.id) }
    }
  }

  /// Those on no line. A line whose number is on no file of its project rests on one of them.
  var unnamedPaper: [InvoiceClaim] {
    let named = Set(invoices.map(\.invoice))
    return paperClaims.filter { !named.contains($0.invoice) }
  }

  /// Lines of the project whose number stands on no file that was read.
  func linesWithoutPaper(in project: String) -> [InvoiceClaim] {
    let shown = Set(paperClaims.map(\.invoice))
    return invoices.filter { $0.project == project && !shown.contains($0.invoice) }
  }

  /// Numbers of the form that a reviewer's word leaves out: named by it, or on the only line that can rest on the paper
  /// left out.
  package var excludedInvoices: Set<String> {
    let excluded = Set(resolutions.values.filter { $0.finding == .excluded }.map(\.invoice))
    let lines = unnamedPaper.filter { excluded.contains($0.invoice) }.compactMap { paper -> String? in
      let lines = linesWithoutPaper(in: paper.project)
      let papers = Set(unnamedPaper.filter { $0.project == paper.project }.map(\.invoice))
      return lines.count == 1 && papers.count == 1 ? lines[0].invoice : nil
    }
    return excluded.union(lines)
  }

  /// Paper that is left out while every line that may rest on it is recognised.
  func isKept(_ excluded: Set<String>, in recognition: Recognition) -> Bool {
    let papers = unnamedPaper.filter { excluded.contains($0.invoice) }
    return Set(papers.map(\.project)).contains { project in
      let lines = linesWithoutPaper(in: project)
      return !lines.isEmpty && lines.allSatisfy(recognition.recognises)
    }
  }
}
