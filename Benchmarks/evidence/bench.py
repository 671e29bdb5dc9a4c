#!/usr/bin/env python3
"""Measures the reading of materials, and other readers on the same files, in one run; writes Docs/Performance.md.

usage: bench.py --binary .build-release/release/duixian [--scans .build-release/release/ScanBenchmark]
                [--samples DIR] [--dossiers 6] [--drawn-pages 200] [--peer-pages 24] [--seed N] [--keep DIR]
                [--only ours|peers] [--notes] [--no-write]

Papers with known content are made by `duixian bench fixtures`. Other people's samples are read from --samples, else
from $EVIDENCE_SAMPLES, else from ../shared/samples, and left out where absent. CPU seconds and peak memory of this
program are what its confined workers count of themselves and of the programs they start; of the peers, of all
processes they start. A last table holds every bar against what was seen.
"""
import argparse, collections, datetime, json, os, pathlib, platform, random, subprocess, sys, tempfile, time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import crosschecks, drawn, others, sidebyside
from running import ENVIRONMENT, STEPS, Costs, Reader, run, say, share
from tally import TABLE, Tally

ROOT = pathlib.Path(__file__).resolve().parents[2]
BEGIN, END = "<!-- evidence benchmark: begin -->", "<!-- evidence benchmark: end -->"
FINISHES = ("clean", "scanner", "phone", "greyCopy")

arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("--binary", default=str(ROOT / ".build-release/release/duixian"))
arguments.add_argument("--scans", default=str(ROOT / ".build-release/release/ScanBenchmark"))
arguments.add_argument("--drawn-pages", type=int, default=200)
arguments.add_argument("--samples", default=os.environ.get("EVIDENCE_SAMPLES", str(ROOT / "../shared/samples")))
arguments.add_argument("--oracle", default=str(ROOT / "../shared/oracles/score_read.py"))
arguments.add_argument("--dossiers", type=int, default=6)
arguments.add_argument("--peer-pages", type=int, default=24)
arguments.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1, 10**6))
arguments.add_argument("--keep", help="a folder to keep the papers in, or to find them in from a run before")
arguments.add_argument("--only", choices=["ours", "peers"])
arguments.add_argument("--notes", action="store_true", help="print every wrong and missing field")
arguments.add_argument("--no-write", action="store_true")


class Bars:
    """What the reading of materials must reach, and what it did."""

    def __init__(self):
        self.rows = []

    def add(self, bar, seen, reached):
        self.rows.append((bar, seen, "met" if reached else "**not met**"))

    def lines(self):
        return ["| bar | seen | |", "|---|--:|---|"] + [f"| {bar} | {seen} | {word} |" for bar, seen, word in self.rows]


class Bench:
    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.reader, self.bars = Reader(options.binary), Bars()
        self.fixtures = self.made(folder, "--dossiers", str(options.dossiers))
        self.samples = others.Samples(options.samples, options.oracle, self.reader, options.notes)

    def made(self, folder, *how):
        if not (folder / "truth.json").exists():
            subprocess.run([self.options.binary, "bench", "fixtures", folder, *how, "--seed", str(self.options.seed)],
                           check=True, env=ENVIRONMENT, stdout=subprocess.DEVNULL)
        return json.load(open(folder / "truth.json"))

    def papers(self):
        """Our own papers: fields, characters, seals, CPU and memory."""
        tallies = collections.defaultdict(lambda: Tally(self.options.notes))
        walls = {}
        for finish in FINISHES:
            some = [one for one in self.fixtures if one["finish"] == finish]
            found, cost = self.reader.read([self.folder / one["file"] for one in some])
            walls[finish] = cost["wall"]
            for one in some:
                keys = (finish,) if finish == "greyCopy" else (finish, one["kind"], "all")
                for key in keys:
                    quiet, tallies[key].notes = tallies[key].notes, self.options.notes and key == finish
                    tallies[key].add(one, found.get(str(self.folder / one["file"]), {}))
                    tallies[key].notes = quiet
        whole, grey = tallies["all"], tallies["greyCopy"]
        kinds = sorted(set(tallies) - set(FINISHES) - {"all"})
        rows = [tallies[key].row(key) for key in (*FINISHES, *kinds)] + [whole.row("**all but grey copies**")]
        scans = Costs()
        lines = TABLE + rows + [""] + self.seals(whole, grey) + ["", "| finish | pages | wall s a page | CPU s a page |", "|---|--:|--:|--:|"]
        for finish in FINISHES:
            costs = tallies[finish].costs
            lines.append(f"| {finish} | {costs.pages} | {walls[finish] / costs.pages:.2f} | {costs.a_page():.2f} |")
            if finish in ("scanner", "phone"):
                self.join(scans, costs)
        pages = whole.pages + grey.pages
        self.bars.add("pages with truth ≥ 200", str(pages), pages >= 200)
        self.bars.add("our own papers: ≥ 97 % of fields right, ≤ 0.5 % wrong", f"{share(whole.right, whole.all)}, {share(whole.wrong, whole.all)} wrong",
                      whole.right >= 0.97 * whole.all and whole.wrong <= 0.005 * whole.all)
        return lines + [""] + self.steps(scans)

    @staticmethod
    def join(sum_, costs):
        for step in sum_.cpu:
            sum_.cpu[step] += costs.cpu[step]
            sum_.mb[step] = max(sum_.mb[step], costs.mb[step])
        sum_.pages += costs.pages
        sum_.silent += costs.silent

    def seals(self, whole, grey):
        seals = whole.seals
        precision, recall = seals["hits"] / max(1, seals["claimed"]), seals["hits"] / max(1, seals["true"])
        self.bars.add("seals: precision and recall ≥ 0.985", f"{precision:.4f}, {recall:.4f}", min(precision, recall) >= 0.985)
        for word, tally, title in (("grey", grey, "grey copies flagged"), ("blue", whole, "blue seals flagged")):
            seen, all_ = tally.flagged[word], tally.flaggable[word]
            self.bars.add(title, f"{seen} of {all_}", all_ and seen == all_)
        return [f"Seals: {seals['hits']} of {seals['true']} found, {seals['claimed']} claimed; ink told right {seals['inks']} of "
                f"{seals['hits']}; parts of straddling seals {seals['straddles']} of {seals['parts']}. Pages without a seal: "
                f"{whole.accused + grey.accused} of {whole.bare + grey.bare} were said to have one. Grey copies flagged: "
                f"{grey.flagged['grey']} of {grey.flaggable['grey']}; files sealed in blue flagged: {whole.flagged['blue']} of "
                f"{whole.flaggable['blue']}. Codes read: {whole.coded} of {whole.codes}."]

    def steps(self, scans):
        """What the workers counted over all scans and photographs."""
        lines = [f"Of the {scans.pages} scanned and photographed pages, as the confined workers count it (processes, loading of "
                 "models and the programs they start included; a page worker's peak is of its whole life):", "",
                 "| step | CPU ms a page | peak MB |", "|---|--:|--:|"]
        lines += [f"| {title} | {1000 * scans.a_page(step):.0f} | {scans.mb[step]} |" for step, title in STEPS]
        lines.append(f"| **the whole way** | {1000 * scans.a_page():.0f} | {scans.peak} |")
        if scans.silent:
            lines += ["", f"{scans.silent} readings did not say what they took."]
        self.bars.add("first verdict ≤ 0.15 s CPU a page", f"{scans.a_page('firstVerdict'):.3f} s", 0 < scans.a_page("firstVerdict") <= 0.15)
        self.bars.add("scanned page ≤ 1.3 s CPU, the whole way", f"{scans.a_page():.2f} s", 0 < scans.a_page() <= 1.3)
        self.bars.add("worker memory ≤ 450 MB", f"{scans.mb['recognition']} MB", 0 < scans.mb["recognition"] <= 450)
        return lines

    def single(self):
        """CPU of single steps, each in a process of its own."""
        pages = [self.folder / page["picture"] for one in self.fixtures for page in one["pages"] if one["finish"] in ("scanner", "phone")]
        packages = sorted(self.samples.folder.glob("ofd-*/*.ofd")) + sorted(self.samples.folder.glob("xml-einvoice/*.xml"))
        lines = ["| step by itself | N | CPU ms each | largest, ms | peak MB |", "|---|--:|--:|--:|--:|"]
        for step, title, files in (("package", "OFD or XML: open, check signatures, fields", packages),
                                   ("quick", "first verdict of a scanned page", pages[:60]),
                                   ("recognise", "text of a scanned page, no seals", pages[:24])):
            found, cost, complaint = run([self.options.binary, "bench", "reading", step, *files]) if files else ([], {}, "no files")
            if not found:
                lines.append(f"| {title} | 0 | {complaint} | | |")
                continue
            each = [1000 * line["cpu_s"] for line in found]
            mean = sum(each) / len(each)
            lines.append(f"| {title} | {len(each)} | {mean:.1f} | {max(each):.1f} | {cost['mb']} |")
            if step == "package":
                self.bars.add("OFD or XML ≤ 10 ms CPU", f"{mean:.1f} ms", mean <= 10)
        return lines

    def codes(self):
        """48 invoices whose codes are small, coarse or photographed."""
        place = self.folder / "codes"
        pictures = [place / one["file"] for one in self.made(place, "--codes")]
        found, _, complaint = run([self.options.binary, "bench", "reading", "code", *pictures])
        if not found:
            return [f"The codes could not be measured: {complaint}"]
        read, mean = sum(line["found"] > 0 for line in found), sum(1000 * line["cpu_s"] for line in found) / len(found)
        self.bars.add("codes ≥ 45 of 48 at 12 ms", f"{read} of {len(pictures)}, {mean:.1f} ms", read >= 45 and mean <= 12)
        return [f"Codes of 14 to 26 mm at 100, 150 and 200 dpi, scanned and photographed: {read} of {len(pictures)} read, "
                f"{mean:.1f} ms CPU each."]

    def application(self):
        """Thirty scanned pages in files of one and of several pages, as fast as they can be read here."""
        files, count = [], 0
        for one in sorted((one for one in self.fixtures if one["finish"] == "scanner"), key=lambda one: -len(one["pages"])):
            if count + len(one["pages"]) <= 30:
                files, count = files + [self.folder / one["file"]], count + len(one["pages"])
        load = os.getloadavg()[0]
        _, cost = self.reader.read(files)
        self.bars.add(f"application of 30 pages read in 20 s on 2 cores", f"{count} pages in {cost['wall']:.1f} s on {os.cpu_count()}",
                      count >= 30 and cost["wall"] <= 20)
        return [f"{count} scanned pages in {len(files)} files: read in {cost['wall']:.1f} s on {os.cpu_count()} cores, from the start "
                f"of the program; load average {load:.1f} before."]

    def of_others(self):
        if not self.samples.truth:
            return [f"No samples at {self.samples.folder}; set EVIDENCE_SAMPLES or --samples."]
        return self.samples.scored(self.bars) + [""] + self.samples.packages(self.bars) + [""] + self.samples.pages(self.bars)

    def drawn(self):
        return drawn.lines(self.options.scans, self.options.drawn_pages)

    def crosschecks(self):
        return crosschecks.lines(self.options.binary, self.folder, self.options.seed, ENVIRONMENT)

    def peers(self):
        options = self.options
        return sidebyside.pages(self.folder, self.fixtures, self.reader, options.peer_pages, options.seed, self.bars) + \
            sidebyside.packages(self.samples, self.reader)

    def parts(self):
        if self.options.only != "peers":
            yield from (("One application", self.application), ("Our own papers", self.papers), ("Single steps", self.single),
                        ("Codes", self.codes), ("Drawn pages", self.drawn), ("Files of others", self.of_others),
                        ("Cross-checks", self.crosschecks))
        if self.options.only != "ours":
            yield "Side by side", self.peers


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    return f"{os.cpu_count()} × {model}"


def main():
    options = arguments.parse_args()
    if not pathlib.Path(options.binary).exists():
        sys.exit(f"bench-evidence: no release build at {options.binary}; run: make bench-evidence")
    load, begun = os.getloadavg()[0], time.monotonic()
    with tempfile.TemporaryDirectory(prefix="evidence-bench-") as temporary:
        bench = Bench(options, pathlib.Path(options.keep or temporary).absolute())
        out = [f"Measured {datetime.date.today()} on {machine()}; load average {load:.1f} at the start; seed {options.seed}.", ""]
        for title, part in bench.parts():
            lines = [f"**{title}**", "", *part(), ""]
            say("\n".join(lines))
            out += lines
        lines = ["**Bars**", "", *bench.bars.lines(), "", f"The run took {(time.monotonic() - begun) / 60:.0f} minutes."]
        say("\n".join(lines))
        out += lines
    if not options.no_write:
        page = ROOT / "Docs/Performance.md"
        before, rest = page.read_text().split(BEGIN)
        page.write_text(f"{before}{BEGIN}\n" + "\n".join(out).rstrip() + f"\n{END}{rest.split(END)[1]}")


if __name__ == "__main__":
    main()
