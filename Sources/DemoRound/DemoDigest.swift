internal import Records

/// SM3 of a text, as the platform's receipts carry it.
func demoDigest(_ text: String) -> String { BlobStore.hash(of: text.utf8) }
