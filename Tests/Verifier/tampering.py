"""Ways to alter a stored log, each of which must be noticed."""

import json
import re

EVENTS, PAPERS, KEYS = "events.jsonl", "checkpoints", "key"


def lines(files):
    return files[EVENTS].decode().split("\n")[:-1]


def with_lines(files, found):
    return files | {EVENTS: "".join(line + "\n" for line in found).encode()}


def notes(files, name):
    return [part for part in re.split(r"(?<=\n)\n(?!—)", files[name].decode()) if part]


def with_notes(files, name, found):
    return files | {name: "\n".join(found).encode()}


def renumbered(found):
    return [json.dumps({**json.loads(line), "sequence": n}, ensure_ascii=False) for n, line in enumerate(found, 1)]


def edit(files, dice, _):
    """One field of one event."""
    found = lines(files)
    at = dice.randrange(len(found))
    event = json.loads(found[at])
    field = dice.choice(sorted(event))
    if isinstance(event[field], int):
        event[field] += dice.choice([-1, 1, 1000])
    else:
        text = event[field]
        place = dice.randrange(len(text) + 1)
        event[field] = text[:place] + dice.choice("a0”é ") + text[place + dice.randrange(2):]
        if event[field] == text:
            event[field] += "x"
    found[at] = json.dumps(event, ensure_ascii=False)
    return with_lines(files, found)


def flip(files, dice, _):
    """One bit of one file."""
    name = dice.choice([EVENTS, EVENTS, PAPERS, KEYS])
    data = bytearray(files[name])
    data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    return files | {name: bytes(data)}


def delete(files, dice, _):
    """Events taken out, numbered anew or not."""
    found = lines(files)
    at = dice.randrange(len(found) - 1)
    del found[at:at + dice.randint(1, 3)]
    return with_lines(files, renumbered(found) if dice.random() < 0.5 else found)


def insert(files, dice, _):
    """An event made up from another one."""
    found = lines(files)
    event = json.loads(dice.choice(found))
    event["body"] = event["body"].replace("某", "谁")
    found.insert(dice.randrange(len(found)), json.dumps(event, ensure_ascii=False))
    return with_lines(files, renumbered(found) if dice.random() < 0.5 else found)


def reorder(files, dice, _):
    found = lines(files)
    a, b = dice.sample(range(len(found)), 2)
    found[a], found[b] = found[b], found[a]
    return with_lines(files, renumbered(found) if dice.random() < 0.5 else found)


def truncate(files, dice, _):
    """The end of a file cut off, in the middle of a line or not."""
    name = dice.choice([EVENTS, PAPERS, KEYS])
    return files | {name: files[name][:dice.randrange(len(files[name]))]}


def unsign(files, dice, _):
    """A checkpoint or a key taken out."""
    name = dice.choice([PAPERS, PAPERS, KEYS])
    found = notes(files, name)
    del found[dice.randrange(len(found))]
    return with_notes(files, name, found)


def shuffle_papers(files, dice, _):
    name = dice.choice([PAPERS, KEYS])
    found = notes(files, name)
    a, b = dice.sample(range(len(found)), 2)
    found[a], found[b] = found[b], found[a]
    return with_notes(files, name, found)


def roll_back(files, dice, earlier):
    """A whole earlier state, or its events alone."""
    old = dice.choice(earlier)
    return dict(old) if dice.random() < 0.5 else files | {EVENTS: old[EVENTS]}


def cut_back(files, dice, _):
    """As if nothing had happened after a checkpoint."""
    found = notes(files, PAPERS)
    kept = found[:dice.randrange(1, len(found))]
    size = int(kept[-1].split("\n")[1])
    return with_lines(with_notes(files, PAPERS, kept), lines(files)[:size])


ALL = [edit, flip, delete, insert, reorder, truncate, unsign, shuffle_papers, roll_back, cut_back]
