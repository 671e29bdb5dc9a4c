"""Compares what was read with what stands on the paper."""
import re, unicodedata
from rapidfuzz import fuzz


def folded(text):
    """Letters and digits as they count: width, brackets, spaces and marks between words left aside."""
    text = unicodedata.normalize("NFKC", text).upper().replace("圆", "元").replace("圓", "元")
    return re.sub(r"[\s,，、。;；:：·“”\"'()\[\]【】《》<>_—\-–|￥¥/]", "", text)


def written(name, value):
    """The ways in which a value may be printed, folded."""
    day = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value)
    if day:
        year, month, date = day.groups()
        return {f"{year}年{int(month)}月{int(date)}日", f"{year}年{month}月{date}日", f"{year}{month}{date}"}
    return {folded(value)}


def present(name, value, text):
    """Whether the value stands in text that is already folded."""
    return any(way in text for way in written(name, value))


def equal(truth, got):
    return folded(truth) == folded(got)


def fields(truth, found):
    """right, wrong, missing; and what was wrong or missing."""
    right = wrong = missing = 0
    notes = []
    for name, value in truth.items():
        got = found.get(name)
        got = got.get("value") if isinstance(got, dict) else got
        if got is None:
            missing += 1
            notes.append(f"missing {name}: {value}")
        elif equal(value, got):
            right += 1
        else:
            wrong += 1
            notes.append(f"WRONG {name}: {value}, read {got}")
    return right, wrong, missing, notes


def characters(lines, text):
    """Right characters and all characters: each true line against the best-fitting part of what was read."""
    everything = folded(text)
    right = total = 0.0
    for line in map(folded, lines):
        if len(line) < 2:
            continue
        total += len(line)
        if line in everything:
            right += len(line)
        elif everything:
            right += len(line) * fuzz.partial_ratio(line, everything) / 100
    return right, total


def overlap(a, b):
    wide = min(a["x"] + a["width"], b["x"] + b["width"]) - max(a["x"], b["x"])
    high = min(a["y"] + a["height"], b["y"] + b["height"]) - max(a["y"], b["y"])
    if wide <= 0 or high <= 0:
        return 0.0
    shared = wide * high
    return shared / (a["width"] * a["height"] + b["width"] * b["height"] - shared)


def seals(truth, found):
    """Whole seals found, true and claimed; straddling parts found and true; inks told right.

    A claimed part of a straddling seal is no false claim; a tax mark is counted as a seal of its own kind.
    """
    left = list(found)
    hits = straddles = inks = 0
    whole = [seal for seal in truth if not seal["isStraddling"]]
    for seal in whole:
        best = max(left, key=lambda one: overlap(seal["box"], one["box"]), default=None)
        if best is not None and overlap(seal["box"], best["box"]) > 0.3:
            left.remove(best)
            hits += 1
            inks += best["ink"] == seal["ink"]
    parts = [seal for seal in truth if seal["isStraddling"]]
    for seal in parts:
        best = next((one for one in left if overlap(seal["box"], one["box"]) > 0.15), None)
        if best is not None:
            left.remove(best)
            straddles += 1
    return dict(hits=hits, true=len(whole), claimed=hits + len(left), inks=inks, straddles=straddles, parts=len(parts))
