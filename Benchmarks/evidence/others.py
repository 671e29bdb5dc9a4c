"""Other people's files with truth: the samples folder."""
import json, pathlib, re, subprocess, sys, tempfile
import scoring
from running import ENVIRONMENT, Costs, say, share, text

# Pages of one document together, with the kind it is.
DOCUMENTS = (
    ("contract", ("01_contract_api_p1", "02_contract_api_p2", "03_contract_api_p3")),
    ("contract", ("04_contract_private_p1", "05_contract_private_p2")), ("settlementStatement", ("06_settlement",)),
    ("invoice", ("07_invoice",)), ("bankReceipt", ("08_payment_receipt",)), ("bankAccountForm", ("09_bank_form",)),
    ("commitmentLetter", ("10_commitment",)), ("acceptanceReport", ("11_acceptance",)), ("modelProfile", ("12_evidence",)))
# Our names of the truth's fields, by kind; what is not here is no field of the kind.
CONTRACT = dict(contract_no="contractNumber", buyer="partyA", seller="partyB", buyer_uscc="partyACode",
                seller_uscc="partyBCode", sign_date="signedOn", end_date="termTo", total="amount", total_cn="amountInWords",
                tax="tax", account="payeeAccount", bank="bankName", cat_人力="laborCost", cat_算力="computeCost",
                cat_数据="dataCost", cat_软件="softwareCost", cat_硬件="hardwareCost")
NAMES = {
    "contract": CONTRACT,
    "settlementStatement": dict(settle_no="serial", contract_no="contractNumber", buyer="buyerName", buyer_uscc="buyerTaxID",
                                seller="issuer", total="amount", total_cn="amountInWords", issue_date="date"),
    "invoice": dict(invoice_no="invoiceNumber", issue_date="issueDate", total="amountIncludingTax", total_cn="amountInWords",
                    amount="amountExcludingTax", tax="tax", buyer="buyerName", seller="sellerName", buyer_uscc="buyerTaxID",
                    seller_uscc="sellerTaxID"),
    "bankReceipt": dict(receipt_no="serial", pay_date="date", buyer="payerName", seller="payeeName", total="amount",
                        total_cn="amountInWords", payer_account="payerAccount"),
    "bankAccountForm": dict(buyer="applicantName", buyer_uscc="creditCode", bank="bankName", account="accountNumber",
                            phone="phone", contact="contactName", fill_date="date"),
    "commitmentLetter": dict(buyer="applicantName", buyer_uscc="creditCode", amount="amount", date="date"),
    "acceptanceReport": dict(contract_no="contractNumber", buyer="partyA", seller="partyB", accept_date="acceptedOn",
                             total="amount", paid="paidAmount"),
    "modelProfile": dict(filing_no="modelFiling", patent="patent", soft_reg="softwareRegistration"),
}


def canonical(value):
    day = re.fullmatch(r"(\d{4})年(\d\d?)月(\d\d?)日", value)
    if day:
        return "{}-{:02}-{:02}".format(*map(int, day.groups()))
    return value.replace(",", "") if re.fullmatch(r"[\d,]+\.\d\d", value) else value


class Samples:
    def __init__(self, folder, oracle, reader, notes):
        self.folder, self.oracle, self.reader, self.notes = pathlib.Path(folder), oracle, reader, notes
        self.truth = json.load(open(self.folder / "truth.json")) if (self.folder / "truth.json").exists() else {}

    def scored(self, bars):
        """The scorer's own verdict."""
        done = subprocess.run([sys.executable, self.oracle, self.folder / "truth.json", self.folder, self.reader.binary],
                              capture_output=True, text=True, env=ENVIRONMENT)
        last = (done.stdout.strip().splitlines() or [done.stderr.strip()[-200:]])[-1]
        if self.notes:
            say(done.stdout)
        found = re.search(r"(\d+)/(\d+) fields right.* (\d+) missing, (\d+) wrong", last)
        right, all_, _, wrong = map(int, found.groups()) if found else (0, 0, 0, 0)
        bars.add("`score_read.py` on the samples: ≥ 99 % of fields, none wrong", f"{share(right, all_)}, {wrong} wrong",
                 all_ and right >= 0.99 * all_ and wrong == 0)
        return [f"`score_read.py` on the samples: {last}"]

    def verdicts(self, found, bars):
        """Each signature of a package against what the independent verifier said of it."""
        agree = total = 0
        for name, truth in self.truth.items():
            said = truth.get("signature", "")
            reading = found.get(str(self.folder / name))
            if not said or reading is None:
                continue
            ours = [one["status"] for one in reading.get("signatures", []) if one["status"] != "unsigned"]
            oracle = [] if said == "unsigned" else [self.class_of(part) for part in said.split("‖")]
            total += 1
            good = len(ours) == len(oracle) and all(
                sum(status in classes for status in ours) > 0 for classes in oracle)
            agree += good
            if not good and self.notes:
                say(f"  {name} signatures {ours}, the verifier {said}")
        bars.add("signature verdicts as the independent verifier's", f"{agree} of {total} packages", total and agree == total)
        return [f"Signatures: the verdicts on {agree} of {total} packages are the independent verifier's."]

    @staticmethod
    def class_of(said):
        """The statuses that agree with it."""
        broken = {"digest-mismatch", "signature-invalid", "seal-mismatch"}
        bad = re.search(r"(\d+) bad", said)
        if bad and int(bad[1]) or "MISMATCH" in said or "FAIL" in said:
            return broken | {"unsupported"}
        return {"valid-anchored", "valid-unanchored"} | (set() if "SM2 OK" in said else {"unsupported"})

    def packages(self, bars):
        files = [self.folder / name for name in self.truth if (self.folder / name).exists()]
        found, _ = self.reader.read(files)
        lines = self.verdicts(found, bars)
        digital = Costs()
        for file in files:
            reading = found.get(str(file), {})
            pages = reading.get("pages", 0)
            if file.suffix == ".pdf" and pages and not reading.get("scans"):
                digital.add(reading, pages)
        mean = 1000 * digital.a_page("opening")
        bars.add("page of a digital PDF ≤ 60 ms CPU, text and fields", f"{mean:.0f} ms", digital.pages and mean <= 60)
        return lines + [f"Digital PDFs of others: {digital.pages} pages, {mean:.0f} ms CPU a page for opening them in a process "
                        f"of their own, {1000 * digital.a_page():.0f} ms with the look for seals and codes."]

    def pages(self, bars):
        """Invented pages of others: what is in the text, and what comes out as fields of whole documents."""
        place = self.folder / "synthetic-pages"
        if not (place / "gt.json").exists():
            return []
        truth = json.load(open(place / "gt.json"))["pages"]
        lines, there, total = [], 0, 0
        sums = [0, 0, 0]
        for variant in ("scan", "phone"):
            files = {name: place / page["images"][variant]["file"] for name, page in truth.items()}
            found, _ = self.reader.read(files.values())
            said = {name: scoring.folded(text(found.get(str(file), {}))) for name, file in files.items()}
            wanted = [(name, key, value) for name, page in truth.items() for key, value in page["fields"].items()]
            lost = [one for one in wanted if scoring.folded(one[2]) not in said[one[0]]]
            for one in lost if self.notes else []:
                say(f"  {variant} not in the text: {one}")
            there, total = there + len(wanted) - len(lost), total + len(wanted)
            right, wrong, missing = self.fields(truth, files)
            sums = [a + b for a, b in zip(sums, (right, wrong, missing))]
            lines.append(f"Pages of others, {variant}: {len(wanted) - len(lost)} of {len(wanted)} key fields in the recognised "
                         f"text; as fields of whole documents {right} right, {wrong} wrong, {missing} missing.")
        bars.add("pages of others: every key field in the text", f"{there} of {total}", total and there == total)
        all_ = sum(sums)
        bars.add("pages of others: ≥ 97 % of fields right, ≤ 0.5 % wrong", f"{share(sums[0], all_)}, {share(sums[1], all_)} wrong",
                 all_ and sums[0] >= 0.97 * all_ and sums[1] <= 0.005 * all_)
        return lines

    def fields(self, truth, files):
        """Documents put together as an applicant would hand them in."""
        try:
            import img2pdf
        except ImportError:
            say("bench-evidence: img2pdf is not here; fields of whole documents are left out")
            return 0, 0, 0
        sums = (0, 0, 0)
        with tempfile.TemporaryDirectory(prefix="evidence-bench-") as folder:
            made = []
            for number, (kind, names) in enumerate(DOCUMENTS):
                path = pathlib.Path(folder) / f"{number}.pdf"
                path.write_bytes(img2pdf.convert([str(files[name]) for name in names]))
                made.append(path)
            found, _ = self.reader.read(made)
            for path, (kind, names) in zip(made, DOCUMENTS):
                wanted = {NAMES[kind][key]: canonical(value) for name in names
                          for key, value in truth[name]["fields"].items() if key in NAMES[kind]}
                *counts, notes = scoring.fields(wanted, found.get(str(path), {}).get("fields", {}))
                for note in notes if self.notes else []:
                    say(f"  {names[0]} {note}")
                sums = tuple(a + b for a, b in zip(sums, counts))
        return sums
