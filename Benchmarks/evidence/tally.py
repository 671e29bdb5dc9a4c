"""Counts over papers whose content is known."""
import collections
import scoring
from running import Costs, say, share, text

FLAGS = {"grey": ("not-in-colour", "page-without-colour", "seal-not-red"), "blue": ("seal-not-red",)}


class Tally:
    def __init__(self, notes=False):
        self.notes = notes
        self.right = self.wrong = self.missing = self.present = self.fields = 0
        self.characters = self.letters = 0.0
        self.seals, self.signatures = collections.Counter(), collections.Counter()
        self.kinds = self.files = self.pages = self.codes = self.coded = 0
        self.flagged, self.flaggable = collections.Counter(), collections.Counter()
        # Pages that carry no seal, and how many of them were said to.
        self.bare = self.accused = 0
        self.costs = Costs()

    def add(self, truth, reading):
        self.files += 1
        self.pages += len(truth["pages"])
        self.costs.add(reading, len(truth["pages"]))
        right, wrong, missing, notes = scoring.fields(truth["fields"], reading.get("fields", {}))
        for note in notes if self.notes else []:
            say(f"  {truth['file']} {note}")
        self.right, self.wrong, self.missing = self.right + right, self.wrong + wrong, self.missing + missing
        self.kinds += reading.get("kind") == truth["kind"]
        said = text(reading)
        whole = scoring.folded(said)
        self.fields += len(truth["fields"])
        self.present += sum(scoring.present(name, value, whole) for name, value in truth["fields"].items())
        for number, page in enumerate(truth["pages"], 1):
            self.add_page(page, number, said, reading)
        codes = {finding.get("code") for finding in reading.get("findings", [])}
        if not truth["isColour"]:
            self.flaggable["grey"] += 1
            self.flagged["grey"] += bool(codes & set(FLAGS["grey"]))
        elif any(seal["ink"] != "red" and not seal["isStraddling"] for page in truth["pages"] for seal in page["seals"]):
            self.flaggable["blue"] += 1
            self.flagged["blue"] += bool(codes & set(FLAGS["blue"]))
            if self.notes and not codes & set(FLAGS["blue"]):
                say(f"  {truth['file']} blue seal not flagged: {sorted(codes)}")

    def add_page(self, page, number, said, reading):
        good, all_ = scoring.characters([line["text"] for line in page["lines"]], said)
        self.characters, self.letters = self.characters + good, self.letters + all_
        seen = [seal for seal in reading.get("seals", []) if seal.get("page") == number]
        score = scoring.seals(page["seals"], seen)
        self.seals.update(score)
        if not page["seals"]:
            self.bare += 1
            self.accused += bool(seen)
        if self.notes and (score["hits"] < score["true"] or score["claimed"] > score["hits"]):
            say(f"  {page['picture']} seals {score}")
        payloads = {code.get("payload") for code in reading.get("codes", [])}
        self.codes += len(page["codes"])
        self.coded += len(payloads & set(page["codes"]))

    @property
    def all(self):
        return self.right + self.wrong + self.missing

    def row(self, title):
        cells = [title, self.files, self.pages, self.right, self.wrong, self.missing, share(self.right, self.all),
                 share(self.present, self.fields), share(self.characters, self.letters), share(self.kinds, self.files)]
        return "| " + " | ".join(map(str, cells)) + " |"


TABLE = ["| papers | files | pages | fields right | wrong | missing | right | values in the text | characters | kind told |",
         "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"]
