import ArgumentParser
@main struct Duixian: ParsableCommand {}
