#!/usr/bin/env python3
"""Measures the reading of materials, and other readers on the same files, in one run; writes Docs/Performance.md.

usage: bench.py --binary .build-release/release/duixian [--samples DIR] [--dossiers 6] [--peer-pages 24] [--seed N]
                [--keep DIR] [--only ours|peers] [--no-write]

Papers with known content are made by `duixian bench fixtures`. Other people's samples are read from --samples, else
from $EVIDENCE_SAMPLES, else from ../shared/samples, and left out where absent. CPU seconds of the peers
are of all processes they start. Those of this program's confined workers cannot be seen from outside: its figures are
the steps', each measured by itself. Memory is the largest process's peak.
"""
import argparse, collections, datetime, json, os, pathlib, platform, random, re, subprocess, sys, tempfile, time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import crosschecks, scoring

ROOT = pathlib.Path(__file__).resolve().parents[2]
BEGIN, END = "<!-- evidence benchmark: begin -->", "<!-- evidence benchmark: end -->"
HERE = pathlib.Path(__file__).resolve().parent

arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("--binary", default=str(ROOT / ".build-release/release/duixian"))
arguments.add_argument("--samples", default=os.environ.get("EVIDENCE_SAMPLES", str(ROOT / "../shared/samples")))
arguments.add_argument("--oracle", default=str(ROOT / "../shared/oracles/score_read.py"))
arguments.add_argument("--dossiers", type=int, default=6)
arguments.add_argument("--peer-pages", type=int, default=24)
arguments.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1, 10**6))
arguments.add_argument("--keep", help="a folder to keep the papers in, or to find them in from a run before")
arguments.add_argument("--only", choices=["ours", "peers"])
arguments.add_argument("--notes", action="store_true", help="print every wrong and missing field")
arguments.add_argument("--no-write", action="store_true")
options = arguments.parse_args()
ENVIRONMENT = dict(os.environ, OMP_NUM_THREADS="1", OMP_THREAD_LIMIT="1", PYTHONDONTWRITEBYTECODE="1")


def say(text=""):
    print(text, flush=True)


def run(command):
    """Its JSON lines, with the CPU and wall seconds of it and all it started, and the largest peak memory in MB."""
    begun = time.perf_counter()
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen([str(word) for word in command], stdout=out, stderr=errors, env=ENVIRONMENT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - begun
        out.seek(0), errors.seek(0)
        lines = [json.loads(line) for line in out.read().splitlines() if line.startswith("{")]
        complaint = (errors.read().strip().splitlines() or [""])[-1][:200]
    cost = dict(cpu=usage.ru_utime + usage.ru_stime, wall=wall, mb=usage.ru_maxrss // 1024)
    return lines, cost, complaint


def share(part, whole):
    return f"{100 * part / whole:.2f} %" if whole else "–"


def read(files):
    lines, cost, complaint = run([options.binary, "read", "--json", "--text", *files])
    found = {pathlib.Path(line["file"]).name: line for line in lines}
    for file in files:
        if pathlib.Path(file).name not in found:
            say(f"bench-evidence: no answer for {file}: {complaint}")
    return found, cost


def text(reading):
    return "\n".join(line["text"] for page in reading.get("text") or [] for line in page["lines"])


class Tally:
    def __init__(self):
        self.right = self.wrong = self.missing = self.present = self.fields = 0
        self.characters = self.letters = 0.0
        self.seals = collections.Counter()
        self.signatures = collections.Counter()
        self.kinds = self.files = self.pages = self.codes = self.coded = self.greys = self.grey = 0

    def add(self, truth, reading):
        self.files += 1
        self.pages += len(truth["pages"])
        right, wrong, missing, notes = scoring.fields(truth["fields"], reading.get("fields", {}))
        if options.notes:
            for note in notes:
                say(f"  {truth['file']} {note}")
        self.right, self.wrong, self.missing = self.right + right, self.wrong + wrong, self.missing + missing
        self.kinds += reading.get("kind") == truth["kind"]
        whole = scoring.folded(text(reading))
        self.fields += len(truth["fields"])
        self.present += sum(scoring.present(name, value, whole) for name, value in truth["fields"].items())
        for index, page in enumerate(truth["pages"]):
            good, all_ = scoring.characters([line["text"] for line in page["lines"]], text(reading))
            self.characters, self.letters = self.characters + good, self.letters + all_
            seen = [seal for seal in reading.get("seals", []) if seal.get("page") == index + 1]
            self.seals.update(scoring.seals(page["seals"], seen))
            if options.notes:
                score = scoring.seals(page["seals"], seen)
                if score["hits"] < score["true"] or score["claimed"] > score["hits"]:
                    say(f"  {page['picture']} seals {score}")
            found = reading.get("handwriting", [])
            self.signatures.update(true=len(page["signatures"]), claimed=sum(h.get("page") == index + 1 for h in found))
            payloads = {code.get("payload") for code in reading.get("codes", [])}
            self.codes += len(page["codes"])
            self.coded += len(payloads & set(page["codes"]))
        if not truth["isColour"]:
            self.greys += 1
            self.grey += any(finding.get("code") in ("not-in-colour", "page-without-colour", "seal-not-red") for finding in reading.get("findings", []))

    def row(self, title, cost=None):
        fields = self.right + self.wrong + self.missing
        cells = [title, str(self.files), str(self.pages), share(self.right, fields), share(self.wrong, fields),
                 share(self.missing, fields), share(self.present, self.fields), share(self.characters, self.letters)]
        return "| " + " | ".join(cells) + " |"


def ours(folder, fixtures):
    tallies = collections.defaultdict(Tally)
    costs = {}
    for finish in ("clean", "scanner", "phone", "greyCopy"):
        some = [one for one in fixtures if one["finish"] == finish]
        found, costs[finish] = read([folder / one["file"] for one in some])
        for one in some:
            reading = found.get(one["file"], {})
            for key in (finish, one["kind"], "all") if finish != "greyCopy" else (finish,):
                tallies[key].add(one, reading)
    lines = ["| papers | files | pages | fields right | wrong | missing | values in the text | characters |",
             "|---|--:|--:|--:|--:|--:|--:|--:|"]
    order = ["clean", "scanner", "phone", "greyCopy"] + sorted(set(tallies) - {"clean", "scanner", "phone", "greyCopy", "all"})
    lines += [tallies[key].row(key) for key in order + ["all"]]
    seals = sum((tallies[key].seals for key in ("clean", "scanner", "phone")), collections.Counter())
    lines += ["", f"Seals: {seals['hits']} of {seals['true']} found (recall {share(seals['hits'], seals['true'])}), "
              f"{seals['claimed']} claimed (precision {share(seals['hits'], seals['claimed'])}), ink told right "
              f"{share(seals['inks'], seals['hits'])}; parts of straddling seals {seals['straddles']} of {seals['parts']}. "
              f"Grey copies flagged: {tallies['greyCopy'].grey} of {tallies['greyCopy'].greys}. Codes read: "
              f"{tallies['all'].coded} of {tallies['all'].codes}. Kind of document told right: "
              f"{share(tallies['all'].kinds, tallies['all'].files)}.", "",
              "| finish | pages | wall s a page |", "|---|--:|--:|"]
    for finish, cost in costs.items():
        pages = tallies[finish].pages
        lines.append(f"| {finish} | {pages} | {cost['wall'] / pages:.2f} |")
    return lines


def steps(folder, fixtures):
    """CPU of single steps, each in a process of its own."""
    pages = [folder / page["picture"] for one in fixtures for page in one["pages"] if one["finish"] in ("scanner", "phone")]
    samples = pathlib.Path(options.samples)
    packages = sorted(samples.glob("ofd-*/*.ofd")) + sorted(samples.glob("xml-einvoice/*.xml"))
    lines = ["| step | N | CPU ms each | largest, ms | peak MB |", "|---|--:|--:|--:|--:|"]
    for step, title, files in (("package", "OFD or XML: open, check signatures, fields", packages),
                               ("quick", "first verdict of a scanned page: colour, seals, blur", pages[:60]),
                               ("recognise", "text of a scanned page", pages[:24])):
        if not files:
            lines.append(f"| {title} | 0 | no files | | |")
            continue
        found, cost, complaint = run([options.binary, "bench", "reading", step, *files])
        if not found:
            lines.append(f"| {title} | 0 | {complaint} | | |")
            continue
        each = [1000 * line["cpu_s"] for line in found]
        lines.append(f"| {title} | {len(each)} | {sum(each) / len(each):.1f} | {max(each):.1f} | {cost['mb']} |")
    return lines


def codes(folder):
    """48 invoices whose codes are small, coarse or photographed."""
    place = folder / "codes"
    if not (place / "truth.json").exists():
        subprocess.run([options.binary, "bench", "fixtures", place, "--codes", "--seed", str(options.seed)], check=True,
                       env=ENVIRONMENT, capture_output=True)
    pictures = [place / one["file"] for one in json.load(open(place / "truth.json"))]
    found, _, complaint = run([options.binary, "bench", "reading", "code", *pictures])
    if not found:
        return [f"The codes could not be measured: {complaint}"]
    each = [1000 * line["cpu_s"] for line in found]
    return [f"Codes of 14 to 26 mm at 100, 150 and 200 dpi, scanned and photographed: {sum(line['found'] > 0 for line in found)} "
            f"of {len(pictures)} read, {sum(each) / len(each):.1f} ms CPU each."]


def samples():
    """Other people's files: the scorer's own verdict, and the pages with their truth."""
    folder = pathlib.Path(options.samples)
    if not (folder / "truth.json").exists():
        return [f"No samples at {folder}; set EVIDENCE_SAMPLES or --samples."]
    scored = subprocess.run([sys.executable, options.oracle, folder / "truth.json", folder, options.binary],
                            capture_output=True, text=True, env=ENVIRONMENT)
    lines = [f"`score_read.py` on the samples: {scored.stdout.strip().splitlines()[-1]}"]
    if options.notes:
        say(scored.stdout)
    truth = json.load(open(folder / "synthetic-pages/gt.json"))["pages"]
    for variant in ("scan", "phone"):
        files = [folder / "synthetic-pages" / page["images"][variant]["file"] for page in truth.values()]
        found, cost = read(files)
        present = total = 0
        for page, file in zip(truth.values(), files):
            whole = scoring.folded(text(found.get(file.name, {})))
            for name, value in page["fields"].items():
                total += 1
                here = present_as_printed(value, whole)
                present += here
                if options.notes and not here:
                    say(f"  {file.name} not in the text: {name} {value}")
        lines.append(f"Pages of others, {variant}: {present} of {total} key fields in the recognised text.")
    return lines


def present_as_printed(value, whole):
    return scoring.folded(value) in whole


def peers(folder, fixtures):
    python = sys.executable
    chosen = [one for one in fixtures if one["finish"] in ("scanner", "phone") and len(one["pages"]) == 1]
    random.Random(options.seed).shuffle(chosen)
    chosen = chosen[:options.peer_pages]
    pictures = [folder / one["file"] for one in chosen]
    lines = [f"{len(chosen)} scanned or photographed pages, the same for all:", "",
             "| reader | values in the text | characters | CPU s a page | peak MB | failed |", "|---|--:|--:|--:|--:|--:|"]

    def line(title, texts, cpu, mb, failed):
        there = fields = 0
        good = all_ = 0.0
        for one in chosen:
            said = texts.get(one["file"], "")
            whole = scoring.folded(said)
            fields += len(one["fields"])
            there += sum(scoring.present(name, value, whole) for name, value in one["fields"].items())
            a, b = scoring.characters([l["text"] for l in one["pages"][0]["lines"]], said)
            good, all_ = good + a, all_ + b
        lines.append(f"| {title} | {share(there, fields)} | {share(good, all_)} | {cpu and f'{cpu / len(chosen):.2f}' or 'see Steps'} | {mb or 'see Steps'} | {failed} |")

    found, cost = read(pictures)
    line("duixian", {name: text(reading) for name, reading in found.items()}, None, None, 0)
    for title, script in (("RapidOCR (rapidocr-onnxruntime 1.4.4)", "rapidocr_pages.py"), ("tesseract 5, chi_sim", "tesseract_pages.py"),
                          ("ocrmypdf", "ocrmypdf_pages.py")):
        answers, cost, complaint = run([python, HERE / "peers" / script, *pictures])
        if not answers:
            lines.append(f"| {title} | did not run: {complaint} | | | | |")
            continue
        texts = {pathlib.Path(answer["file"]).name: answer["text"] for answer in answers}
        line(title, texts, sum(answer["cpu_s"] for answer in answers), cost["mb"], sum(bool(a["failure"]) for a in answers))
    return lines + [""] + package_peers(python)


def package_peers(python):
    """Readers of OFD and of digital PDF, on other people's files with truth."""
    root = pathlib.Path(options.samples)
    if not (root / "truth.json").exists():
        return []
    truth = json.load(open(root / "truth.json"))
    lines = ["| reader | files | values in what it gave | CPU ms a file | failed |", "|---|--:|--:|--:|--:|"]
    for suffix, readers in ((".ofd", [("easyofd (reading only)", "easyofd_files.py"), ("ofdkit", "ofdkit_files.py")]),
                            (".pdf", [("pdfplumber", "pdfplumber_files.py")])):
        files = [root / name for name in truth if name.endswith(suffix) and truth[name]["fields"] and (root / name).exists()]

        def line(title, texts, cpu, failed):
            total = there = 0
            for file in files:
                whole = scoring.folded(texts.get(str(file), ""))
                for name, value in truth[str(file.relative_to(root))]["fields"].items():
                    total += 1
                    there += scoring.present(name, value, whole)
            lines.append(f"| {title}, {suffix[1:].upper()} | {len(files)} | {share(there, total)} | {cpu and f'{1000 * cpu / len(files):.0f}' or 'see Steps'} | {failed} |")

        answers, cost, _ = run([options.binary, "read", "--json", "--text", *files])
        line("duixian", {a["file"]: text(a) + json.dumps(a.get("fields", {}), ensure_ascii=False) for a in answers}, None, 0)
        for title, script in readers:
            answers, cost, complaint = run([python, HERE / "peers" / script, *files])
            if answers:
                line(title, {a["file"]: a["text"] for a in answers}, sum(a["cpu_s"] for a in answers), sum(bool(a["failure"]) for a in answers))
            else:
                lines.append(f"| {title} | did not run: {complaint} | | | |")
    return lines


def application(folder, fixtures):
    """The pages of one application, as fast as they can be read here."""
    pictures = [folder / page["picture"] for one in fixtures if one["finish"] == "scanner" for page in one["pages"]][:30]
    found, cost = read(pictures)
    return [f"{len(pictures)} scanned pages of an application: read in {cost['wall']:.1f} s on {os.cpu_count()} cores."]


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    return f"{os.cpu_count()} × {model}"


def main():
    if not pathlib.Path(options.binary).exists():
        sys.exit(f"bench-evidence: no release build at {options.binary}; run: make bench-evidence")
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="evidence-bench-") as temporary:
        folder = pathlib.Path(options.keep or temporary).absolute()
        if not (folder / "truth.json").exists():
            subprocess.run([options.binary, "bench", "fixtures", folder, "--dossiers", str(options.dossiers), "--seed",
                            str(options.seed)], check=True, env=ENVIRONMENT)
        fixtures = json.load(open(folder / "truth.json"))
        out = [f"Measured {datetime.date.today()} on {machine()}; load average {load:.1f} at the start; seed {options.seed}.", ""]
        parts = []
        if options.only != "peers":
            parts += [("Our own papers", lambda: ours(folder, fixtures)), ("Steps", lambda: steps(folder, fixtures)),
                      ("One application", lambda: application(folder, fixtures)),
                      ("Codes", lambda: codes(folder)), ("Files of others", samples),
                      ("Cross-checks", lambda: crosschecks.lines(options.binary, folder, options.seed, ENVIRONMENT))]
        if options.only != "ours":
            parts += [("Side by side", lambda: peers(folder, fixtures))]
        for title, part in parts:
            lines = part()
            say("\n".join([f"**{title}**", "", *lines, ""]))
            out += [f"**{title}**", "", *lines, ""]
    if not options.no_write:
        page = ROOT / "Docs/Performance.md"
        before, rest = page.read_text().split(BEGIN)
        page.write_text(f"{before}{BEGIN}\n" + "\n".join(out).rstrip() + f"\n{END}{rest.split(END)[1]}")


main()
