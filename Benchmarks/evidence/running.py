"""Runs readers and counts what they take."""
import json, os, pathlib, subprocess, tempfile, time

ENVIRONMENT = dict(os.environ, OMP_NUM_THREADS="1", OMP_THREAD_LIMIT="1", PYTHONDONTWRITEBYTECODE="1")


def say(text=""):
    print(text, flush=True)


def run(command):
    """Its JSON lines, with the CPU and wall seconds of it and all it waited for, and the largest peak memory in MB."""
    begun = time.perf_counter()
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen([str(word) for word in command], stdout=out, stderr=errors, env=ENVIRONMENT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - begun
        out.seek(0), errors.seek(0)
        lines = [json.loads(line) for line in out.read().splitlines() if line.startswith("{")]
        complaint = (errors.read().strip().splitlines() or [""])[-1][:200]
    return lines, dict(cpu=usage.ru_utime + usage.ru_stime, wall=wall, mb=usage.ru_maxrss // 1024), complaint


class Reader:
    """`duixian read` on files; the readings by path as given."""

    def __init__(self, binary):
        self.binary = binary

    def read(self, files):
        lines, cost, complaint = run([self.binary, "read", "--json", "--text", *files])
        found = {line["file"]: line for line in lines}
        for file in map(str, files):
            if file not in found:
                say(f"bench-evidence: no answer for {file}: {complaint}")
        return found, cost


STEPS = (("opening", "open: formats, text, signatures"), ("drawing", "draw the pages"),
         ("firstVerdict", "first verdict: colour, seals, sharpness, codes"), ("recognition", "recognise the text"))


class Costs:
    """What the confined workers say they used, by step, with the programs they started."""

    def __init__(self):
        self.cpu, self.mb = dict.fromkeys(dict(STEPS), 0.0), dict.fromkeys(dict(STEPS), 0)
        self.pages = self.silent = 0

    def add(self, reading, pages):
        self.pages += pages
        cost = reading.get("cost")
        if not cost:
            self.silent += 1
            return
        for step in self.cpu:
            self.cpu[step] += cost[step]["cpuSeconds"]
            self.mb[step] = max(self.mb[step], cost[step]["peakMegabytes"])

    def a_page(self, step=None):
        total = self.cpu[step] if step else sum(self.cpu.values())
        return total / max(1, self.pages)

    @property
    def peak(self):
        return max(self.mb.values())


def share(part, whole):
    return f"{100 * part / whole:.2f} %" if whole else "–"


def text(reading):
    return "\n".join(line["text"] for page in reading.get("text") or [] for line in page["lines"])
