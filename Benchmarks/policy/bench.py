#!/usr/bin/env python3
"""Runs this engine and the peers on the same applications in one run and writes the table to Docs/Performance.md.

usage: bench.py --binary .build-release/release/duixian [--peers DIR] [--applications 1000000] [--repetitions 3]
                [--seed N] [--only WORD …] [--data DIR] [--no-write]

The peers' scripts (gen.py, impl_*.py) are read from --peers, else from $POLICY_PEERS, else from
../shared/peers/policy; they are copied to a temporary folder, because they write beside themselves. Where they are
absent, the engine is measured alone on applications made here. Processes of all engines take turns, so that a busy
minute hits them alike; figures are medians, per CPU second.
"""
import argparse, array, datetime, json, multiprocessing, os, pathlib, platform, random, re, shutil, statistics, subprocess, sys
import tempfile, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BEGIN, END = "<!-- policy benchmark: begin -->", "<!-- policy benchmark: end -->"
AMOUNTS = {"api1", "api2", "api3", "private_amt", "cloud_amt", "aio_total", "aio_hw", "used_year"}

arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("--binary", default=str(ROOT / ".build-release/release/duixian"))
arguments.add_argument("--peers", default=os.environ.get("POLICY_PEERS", str(ROOT / "../shared/peers/policy")))
arguments.add_argument("--applications", type=int, default=1_000_000)
arguments.add_argument("--repetitions", type=int, default=3)
arguments.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1, 10**9))
arguments.add_argument("--only", nargs="*", default=[], help="engines whose name holds one of these words")
arguments.add_argument("--data", help="a folder to keep the applications in, or to find them in from a run before")
arguments.add_argument("--no-write", action="store_true")
options = arguments.parse_args()

ENVIRONMENT = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", PYTHONDONTWRITEBYTECODE="1")


def say(text):
    print(text, flush=True)


def run(command, folder=None):
    """Its last JSON object, with the CPU and wall seconds of the whole process; None where it failed."""
    started = time.perf_counter()
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen(command, stdout=out, stderr=errors, env=ENVIRONMENT, cwd=folder or ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - started
        out.seek(0), errors.seek(0)
        text, complaint = out.read().strip(), errors.read().strip()
    if process.returncode:
        return None, (complaint.splitlines() or ["no message"])[-1][:160]
    found = json.loads(text if text.startswith("{") else text.splitlines()[-1])
    found["whole_s"] = wall
    found["whole_cpu_s"] = usage.ru_utime + usage.ru_stime
    found["whole_mb"] = usage.ru_maxrss // 1024
    return found, None


def flat_without_peers(folder, count, seed):
    """Applications of the benchmark's programme, where the peers' generator is not at hand."""
    dice = random.Random(seed)
    odds = dict(in_zone=.95, major_penalty=.02, crime=.005, dishonest=.01, user_unit=.98, effective=.93, replicable=.95,
                third_party=.97, related=.03, control=.02, other_fund=.03, jiebang=.02)
    names = list(odds) + ["entity_kind", "field"] + sorted(AMOUNTS - {"aio_hw"}) + ["aio_hw"]
    with open(folder / "flat.csv", "w") as out:
        out.write(",".join(names) + "\n")
        for _ in range(count):
            row = {name: int(dice.random() < share) for name, share in odds.items()}
            row["entity_kind"], row["field"] = dice.choice([0, 0, 0, 0, 1, 2, 3]), dice.randrange(9)
            fen = {name: int(dice.lognormvariate(16, 1.2)) if dice.random() < .3 else 0 for name in AMOUNTS}
            fen["aio_hw"] = int(fen["aio_total"] * dice.random())
            row.update({name: f"{value // 100}.{value % 100:02d}" for name, value in fen.items()})
            out.write(",".join(str(row[name]) for name in names) + "\n")


def flat_of_columns(data, target):
    """The peers' raw columns as a CSV in yuan."""
    manifest = json.load(open(data / "manifest.json"))
    cells = []
    for name, kind in manifest["columns"]:
        column = array.array("B" if kind == "u1" else "q")
        column.frombytes((data / f"{name}.bin").read_bytes())
        cells.append([f"{v // 100}.{v % 100:02d}" for v in column] if name in AMOUNTS else [str(v) for v in column])
    with open(target, "w") as out:
        out.write(",".join(name for name, _ in manifest["columns"]) + "\n")
        for row in zip(*cells):
            out.write(",".join(row) + "\n")


def three_levels(target, count, seed):
    """Applications of the first programme: one project of two lines each."""
    dice = random.Random(seed)
    yes = lambda share: "1" if dice.random() < share else "0"
    header = ("application,project,expense,operates_in_zone,org.kind,major_penalty,criminal_record,dishonest_listed,"
              "applied_open_call,project.is_user,project.field,project.mode,project.other_fund,project.third_party,"
              "project.related,project.controlled,project.signed_on,project.accepted_on,expense.contract_amount,"
              "expense.settled,expense.invoiced,expense.paid,expense.hardware,expense.spent_on,expense.model_name")
    fields = ["government", "health", "education", "culture", "manufacturing", "finance", "transport", "other"]
    with open(target, "w") as out:
        out.write(header + "\n")
        for number in range(count):
            first = ",".join([
                yes(.97), dice.choice(["enterprise"] * 8 + ["institution", "sole_trader"]), yes(.01), yes(.01), yes(.01),
                yes(.02), yes(.98), dice.choice(fields), dice.choice(["api", "api", "private", "cloud", "appliance"]),
                yes(.03), yes(.97), yes(.02), yes(.01), f"2024-0{dice.randrange(1, 10)}-15", "2025-06-30"])
            for line in (1, 2):
                fen = int(dice.lognormvariate(17, 1))
                settled, paid = int(fen * dice.uniform(.7, 1)), int(fen * dice.uniform(.5, 1))
                amounts = [f"{v // 100}.{v % 100:02d}" for v in (fen, settled, settled, paid, int(fen * .2))]
                shared = first if line == 1 else "," * 14
                out.write(f"A{number},p1,e{line},{shared},{','.join(amounts)},"
                          f"{dice.choice(['2023-12-30', '2024-08-09', '2025-03-31'])},M{dice.randrange(3)}\n")


def compare_simulate(folder, count):
    """Runs the command on the CSV; its wall and CPU time, and the applications whose award or mask differ."""
    awards = folder / "awards.csv"
    command = [options.binary, "simulate", "--policy", "voucher-flat", "--policies", "Benchmarks/Policies", "--facts",
               str(folder / "flat.csv"), "--out", str(awards), "--json"]
    found, failure = run(command)
    if failure:
        return None, failure
    mismatch = None
    data = folder / "peers/data"
    if (data / "expected_award.bin").exists():
        mask, award = array.array("B"), array.array("q")
        mask.frombytes((data / "expected_mask.bin").read_bytes())
        award.frombytes((data / "expected_award.bin").read_bytes())
        mismatch = abs(count - found["applications"])
        with open(awards) as lines:
            next(lines)
            for index, line in enumerate(lines):
                cells = line.rstrip().split(",")
                bits = sum(1 << bit for bit, word in enumerate(cells[3:10]) if word != "not-met")
                fen = int(cells[1].replace(".", ""))
                if cells[1] != cells[2] or fen != award[index] or bits != mask[index]:
                    mismatch += 1
    return dict(n=found["applications"], eval_cpu_s=found["whole_cpu_s"], eval_s=found["whole_s"], rss_mb=found["whole_mb"],
                mismatch=mismatch, whole_s=found["whole_s"], whole_cpu_s=found["whole_cpu_s"]), None


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?")
    memory = next(int(line.split()[1]) // 2**20 for line in open("/proc/meminfo") if line.startswith("MemTotal"))
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    version = re.search(r"Swift version (\S+)", swift)
    return (f"{model}, {os.cpu_count()} cores, {memory} GiB, Linux {platform.release().split('-')[0]}, Swift "
            f"{version.group(1) if version else '?'}, Python {platform.python_version()}")


def big(value):
    return f"{value / 1e6:.2f} M" if value >= 1e6 else f"{value / 1e3:.1f} k" if value >= 1e4 else f"{value:,.0f}"


class Job:
    def __init__(self, name, group, work):
        self.name, self.group, self.work, self.runs, self.failure = name, group, work, [], None

    def once(self):
        if self.failure:
            return
        found, self.failure = self.work()
        if found:
            self.runs.append(found)
        say(f"  {self.name}: {self.failure or '%.3f CPU-s for %s' % (found['eval_cpu_s'], format(found['n'], ','))}")

    def median(self, key):
        return statistics.median(found[key] for found in self.runs)

    @property
    def rate(self):
        return self.runs[0]["n"] / max(self.median("eval_cpu_s"), 1e-9)

    @property
    def mismatch(self):
        return max((found["mismatch"] for found in self.runs if found.get("mismatch") is not None), default=None)


def jobs(folder, has_peers):
    table = ["bench", "table", "--facts"]
    ours = lambda *words: lambda: run([options.binary, *words])
    flat = lambda engine, limit: ours(*table, str(folder / "flat.csv"), "--engine", engine, "--limit", str(limit))
    etown = lambda engine, limit: ours(*table, str(folder / "levels.csv"), "--policies", "Policies", "--policy",
                                       "etown-model-voucher-benchmark/2025", "--engine", engine, "--limit", str(limit))
    everything = options.applications
    found = []
    if has_peers:
        found.append(Job("duixian columns", "flat", ours("bench", "columns", "--data", str(folder / "peers/data"))))
    else:
        found.append(Job("duixian columns", "flat", flat("columns", everything)))
    found += [
        Job("duixian rows", "flat", flat("rows", 50_000)),
        Job("duixian rows with explanation", "flat", flat("assess", 20_000)),
        Job("duixian next question, half the answers missing", "flat", flat("question", 2_000)),
        Job("duixian simulate, whole command from CSV", "flat", lambda: compare_simulate(folder, everything)),
        Job("duixian columns", "levels", etown("columns", 100_000)),
        Job("duixian rows", "levels", etown("rows", 20_000)),
        Job("duixian rows with explanation", "levels", etown("assess", 10_000)),
        Job("duixian next question, half the answers missing", "levels", etown("question", 500)),
    ]
    if not has_peers:
        return found
    script = lambda name, *words: lambda: run([sys.executable, str(folder / "peers" / name), *words], folder / "peers")
    most = str(everything)
    less = lambda count: str(min(count, everything))
    return found + [
        Job("numpy", "flat", script("impl_numpy.py", most)),
        Job("plain Python, a dict a row", "flat", script("impl_python.py", less(300_000))),
        Job("openfisca-core, float64", "flat", script("impl_openfisca.py", most)),
        Job("openfisca-core as shipped, float32", "flat", script("impl_openfisca.py", most, "f32")),
        Job("openfisca-core, one application at a time", "flat", script("impl_openfisca.py", less(500), "single")),
        Job("policyengine-core, float64", "flat", script("impl_policyengine.py", most)),
        Job("zen-engine, graph", "flat", script("impl_zen.py", less(50_000))),
        Job("zen-engine, one expression", "flat", script("impl_zen.py", less(100_000), "expr")),
        Job("cel-cpp (cel-expr-python)", "flat", script("impl_cel.py", less(100_000), "cpp")),
        Job("cel-rust (common-expression-language)", "flat", script("impl_cel.py", less(100_000), "rust")),
        Job("cel-python", "flat", script("impl_cel.py", less(200), "pure")),
        Job("regorus bytecode VM", "flat", script("impl_rego.py", less(50_000), "rvm")),
        Job("regorus interpreter", "flat", script("impl_rego.py", less(20_000), "regorus")),
        Job("rego-cpp", "flat", script("impl_rego.py", less(100), "regocpp")),
        Job("DuckDB, one thread", "flat", script("impl_sql.py", "duckdb", most)),
        Job("SQLite", "flat", script("impl_sql.py", "sqlite", less(300_000))),
    ]


def prepare(folder):
    """The applications; whether the peers take part."""
    peers = pathlib.Path(options.peers)
    has_peers = (peers / "gen.py").exists()
    if has_peers:
        target = folder / "peers"
        shutil.copytree(peers, target, copy_function=shutil.copyfile)
        for place in [target, *target.rglob("*")]:
            place.chmod(0o755 if place.is_dir() else 0o644)
        text = (target / "impl_openfisca.py").read_text().replace("openfisca_core", "policyengine_core")
        (target / "impl_policyengine.py").write_text(text.replace("'openfisca-", "'policyengine-"))
        made = subprocess.run([sys.executable, "gen.py", str(options.applications), str(options.seed)], cwd=target)
        expected = subprocess.run([sys.executable, "impl_python.py", "--write"], cwd=target, capture_output=True, text=True)
        has_peers = made.returncode == 0 and expected.returncode == 0
        if not has_peers:
            say(f"bench-policy: the peers' data could not be made: {expected.stderr.strip()[-200:]}")
    else:
        say(f"bench-policy: no peers at {options.peers}; set POLICY_PEERS or --peers. This engine is measured alone.")
    if has_peers:
        apart(flat_of_columns, folder / "peers/data", folder / "flat.csv")
    else:
        apart(flat_without_peers, folder, options.applications, options.seed)
    apart(three_levels, folder / "levels.csv", 100_000, options.seed)
    return has_peers


def apart(work, *arguments):
    """In a process of its own: a measured process inherits this one's peak memory, so this one must stay small."""
    process = multiprocessing.get_context("fork").Process(target=work, args=arguments)
    process.start()
    process.join()
    if process.exitcode:
        sys.exit(f"bench-policy: {work.__name__} failed")


def bars(found):
    """DESIGN §9's bars, each with what was seen."""
    by = {(job.group, job.name): job for job in found if job.runs}
    columns = by.get(("flat", "duixian columns"))
    lines = []

    def bar(words, value, met):
        lines.append(f"| {words} | {value} | {'met' if met else '**missed**'} |")

    if columns:
        bar("columns ≥ 5 M determinations per CPU-second", f"{columns.rate / 1e6:.2f} M", columns.rate >= 5e6)
        numpy = by.get(("flat", "numpy"))
        if numpy:
            bar("columns ≥ half of numpy in the same run", f"{columns.rate / numpy.rate:.2f} ×", columns.rate * 2 >= numpy.rate)
        for name in ("cel-cpp (cel-expr-python)", "zen-engine, graph", "zen-engine, one expression"):
            peer = by.get(("flat", name))
            if peer:
                bar(f"columns ≥ 80 × {name}", f"{columns.rate / peer.rate:.0f} ×", columns.rate >= 80 * peer.rate)
    for group, words in (("flat", "flat programme"), ("levels", "E-Town, one project of two lines")):
        explained = by.get((group, "duixian rows with explanation"))
        if explained:
            bar(f"assessment with explanation ≤ 20 µs CPU ({words})", f"{1e6 / explained.rate:.1f} µs", explained.rate >= 5e4)
        question = by.get((group, "duixian next question, half the answers missing"))
        if question:
            bar(f"ranked next question ≤ 1 ms ({words})", f"{1e3 / question.rate:.2f} ms", question.rate >= 1e3)
    return lines


def report(found, load):
    columns = next((job for job in found if job.name == "duixian columns" and job.runs), None)
    out = [f"Measured {datetime.date.today()} on {machine()}; load average {load:.1f} at the start; "
           f"{options.applications:,} applications, seed {options.seed}, medians of {options.repetitions} runs taken in "
           "turns. CPU seconds are of the evaluation alone unless said otherwise; memory is the process's peak.", ""]
    for group, title in (("flat", "The benchmark's programme: 22 facts, 7 conditions, two parts and a cap"),
                         ("levels", "The E-Town programme: one project of two expense lines an application")):
        out += [f"**{title}**", "", "| engine | N | determinations per CPU-s | CPU µs each | columns are | peak MB | mismatches |",
                "|---|--:|--:|--:|--:|--:|--:|"]
        rows = [job for job in found if job.group == group]
        base = next((job for job in rows if job.name == "duixian columns" and job.runs), columns)
        for job in sorted(rows, key=lambda job: -job.rate if job.runs else 0):
            if not job.runs:
                out.append(f"| {job.name} | – | did not run: {job.failure} | | | | |")
                continue
            ratio = f"{base.rate / job.rate:,.1f} ×" if base else ""
            memory = max(run["rss_mb"] for run in job.runs) or "–"
            wrong = "–" if job.mismatch is None else f"{job.mismatch:,}"
            out.append(f"| {job.name} | {job.runs[0]['n']:,} | {big(job.rate)} | {1e6 / job.rate:,.2f} | {ratio} | {memory} | {wrong} |")
        out.append("")
    out += ["| bar | seen | |", "|---|--:|---|", *bars(found)]
    return "\n".join(out)


def main():
    if not pathlib.Path(options.binary).exists():
        sys.exit(f"bench-policy: no release build at {options.binary}; run: make bench-policy")
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="policy-bench-") as temporary:
        folder = pathlib.Path(options.data or temporary).absolute()
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / "levels.csv").exists():
            has_peers = (folder / "peers/data/expected_mask.bin").exists()
            if has_peers:
                made = json.load(open(folder / "peers/data/manifest.json"))
                options.applications, options.seed = made["n"], made["seed"]
        else:
            has_peers = prepare(folder)
        found = [job for job in jobs(folder, has_peers)
                 if not options.only or any(word in f"{job.group} {job.name}" for word in options.only)]
        for repetition in range(options.repetitions):
            say(f"run {repetition + 1} of {options.repetitions}")
            for job in found:
                job.once()
        text = report(found, load)
    say("\n" + text)
    if not options.no_write:
        page = ROOT / "Docs/Performance.md"
        old = page.read_text()
        before, rest = old.split(BEGIN)
        page.write_text(f"{before}{BEGIN}\n{text}\n{END}{rest.split(END)[1]}")
    ours = [job for job in found if job.name.startswith("duixian") and (job.failure or job.mismatch)]
    for job in ours:
        say(f"bench-policy: {job.group} {job.name}: {job.failure or f'{job.mismatch} mismatches'}")
    sys.exit(1 if ours else 0)


main()
