"""Other readers on the same files."""
import json, pathlib, random, sys
import scoring
from running import Costs, run, share, text

HERE = pathlib.Path(__file__).resolve().parent
RAPID = "rapidocr_pages.py"
READERS = (("RapidOCR (rapidocr-onnxruntime 1.4.4), as it comes", (RAPID,)), ("the same with one thread", (RAPID, "--one-thread")),
           ("tesseract 5, chi_sim", ("tesseract_pages.py",)), ("ocrmypdf", ("ocrmypdf_pages.py",)))
OF_PACKAGES = ((".ofd", (("easyofd (reading only)", "easyofd_files.py"), ("ofdkit", "ofdkit_files.py"))),
               (".pdf", (("pdfplumber", "pdfplumber_files.py"),)))


def pages(folder, fixtures, reader, count, seed, bars):
    chosen = [one for one in fixtures if one["finish"] in ("scanner", "phone") and len(one["pages"]) == 1]
    random.Random(seed).shuffle(chosen)
    chosen = chosen[:count]
    pictures = [folder / one["file"] for one in chosen]
    lines = [f"{len(chosen)} scanned or photographed pages, the same for all. CPU is of the whole way from the file to the text, "
             "loading of models included; duixian's looks for seals, codes and handwriting, too.", "",
             "| reader | values in the text | characters | CPU s a page | peak MB | failed |", "|---|--:|--:|--:|--:|--:|"]

    def line(title, texts, cpu, mb, failed):
        there = fields = 0
        good = all_ = 0.0
        for one in chosen:
            said = texts.get(str(folder / one["file"]), "")
            whole = scoring.folded(said)
            fields += len(one["fields"])
            there += sum(scoring.present(name, value, whole) for name, value in one["fields"].items())
            a, b = scoring.characters([l["text"] for l in one["pages"][0]["lines"]], said)
            good, all_ = good + a, all_ + b
        lines.append(f"| {title} | {share(there, fields)} | {share(good, all_)} | {cpu / max(1, len(chosen)):.2f} | {mb} | {failed} |")

    found, _ = reader.read(pictures)
    costs = Costs()
    for reading in found.values():
        costs.add(reading, 1)
    line("duixian", {name: text(reading) for name, reading in found.items()}, sum(costs.cpu.values()), costs.peak,
         len(chosen) - len(found))
    ratios = []
    for title, (script, *flags) in READERS:
        answers, cost, complaint = run([sys.executable, HERE / "peers" / script, *flags, *pictures])
        if not answers:
            lines.append(f"| {title} | did not run: {complaint} | | | | |")
            continue
        cpu = sum(answer["cpu_s"] for answer in answers)
        line(title, {answer["file"]: answer["text"] for answer in answers}, cpu, cost["mb"], sum(bool(a["failure"]) for a in answers))
        if script == RAPID:
            ratios.append(sum(costs.cpu.values()) / cpu)
    if len(ratios) == 2:
        bars.add("scanned page: CPU a third of RapidOCR's on the same pages, as it comes",
                 f"{ratios[0]:.2f} of it ({ratios[1]:.2f} of its CPU with one thread)", ratios[0] <= 1 / 3)
    return lines


def packages(samples, reader):
    """Readers of OFD and of digital PDF, on other people's files with truth."""
    root, truth = samples.folder, samples.truth
    lines = ["", "| reader | files | values in what it gave | CPU ms a file | failed |", "|---|--:|--:|--:|--:|"]
    for suffix, readers in OF_PACKAGES:
        files = [root / name for name in truth if name.endswith(suffix) and truth[name]["fields"] and (root / name).exists()]

        def line(title, texts, cpu, failed):
            total = there = 0
            for file in files:
                whole = scoring.folded(texts.get(str(file), ""))
                for name, value in truth[str(file.relative_to(root))]["fields"].items():
                    total += 1
                    there += scoring.present(name, value, whole)
            lines.append(f"| {title}, {suffix[1:].upper()} | {len(files)} | {share(there, total)} | "
                         f"{1000 * cpu / max(1, len(files)):.0f} | {failed} |")

        found, _ = reader.read(files)
        costs = Costs()
        for reading in found.values():
            costs.add(reading, 1)
        line("duixian, process and signatures included", {name: text(a) + json.dumps(a.get("fields", {}), ensure_ascii=False)
                                                          for name, a in found.items()}, costs.cpu["opening"], len(files) - len(found))
        for title, script in readers:
            answers, _, complaint = run([sys.executable, HERE / "peers" / script, *files])
            if answers:
                line(title, {a["file"]: a["text"] for a in answers}, sum(a["cpu_s"] for a in answers),
                     sum(bool(a["failure"]) for a in answers))
            else:
                lines.append(f"| {title} | did not run: {complaint} | | | |")
    return lines if truth else []
