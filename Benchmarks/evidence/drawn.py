"""Seals, signatures and faults of drawn pages, found and falsely claimed, by kind: what `ScanBenchmark` says."""
import collections, json, pathlib, subprocess

TITLES = {"seals": "red seals", "no seal": "pages without one", "other ink": "grey copies, blue and purple ink",
          "signatures": "signatures by hand", "faults": "faults of scans"}


def share(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "–"


def lines(binary, pages=200):
    """Rows of a table in Markdown. `binary` is ScanBenchmark, built for release."""
    if not pathlib.Path(binary).exists():
        return [f"Not measured: there is no {binary}."]
    said = subprocess.run([str(binary), str(pages)], capture_output=True, text=True).stdout
    parts = collections.defaultdict(list)
    for one in map(json.loads, filter(lambda line: line.startswith("{"), said.splitlines())):
        parts[one["part"]].append(one)
    rows = ["| drawn pages | kind | N | there | found | claimed | recall | precision |", "|---|---|--:|--:|--:|--:|--:|--:|"]

    def row(title, kind, ones):
        pages, known, found, claimed = (sum(one[key] for one in ones) for key in ("pages", "known", "found", "claimed"))
        rows.append(f"| {title} | {kind} | {pages} | {known} | {found} | {claimed} | {share(found, known)} | {share(found, claimed)} |")

    for part, ones in parts.items():
        # Of many kinds only those that went wrong are named.
        for one in ones:
            if part == "faults" or one["found"] < one["known"] or one["claimed"] > one["found"]:
                row("", one["kind"], [one])
        if part != "faults":
            row(TITLES.get(part, part), "all", ones)
    sealed = parts["seals"] + parts["no seal"]
    row("red seals over all pages", "with and without", sealed)
    return rows


if __name__ == "__main__":
    import sys
    print("\n".join(lines(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200)))
