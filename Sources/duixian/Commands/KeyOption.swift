import ArgumentParser

/// `--key FILE`, alike for every command that opens an installation.
struct KeyOption: ParsableArguments {
  @Option(
    name: .customLong("key"),
    help: "主密钥文件，默认 数据目录/master.key · The key file; default: master.key in the data directory.")
  var path: String?
}
