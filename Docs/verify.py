#!/usr/bin/env python3
"""Checks receipts and stored logs of Duixian (兑现). Python's standard library only; needs no network.

  verify.py receipt.json   a receipt, downloaded from a page
  verify.py DIR            a log: written by `duixian audit export DIR`, or fetched from /log/ (key, checkpoint, tile/)
  --known FILE             a receipt, checkpoint or witness state kept elsewhere, which must be of the same log
  --key FINGERPRINT        the key's fingerprint, as the office published it

Exit: 0 all holds, 1 something does not, 2 unreadable. This file shares no code with the program it checks."""
import argparse, base64, functools, hashlib, json, os, re, sys

P = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF
B = 0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93
N = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123
G = (0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7, 0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0)
KIND = b"\xffduixian/sm2-sm3"

class Fault(Exception): pass
def holds(condition, otherwise):
    if not condition: raise Fault(otherwise)

def sm3_plain(message):
    """GB/T 32905-2016, word for word."""
    rol = lambda x, n: ((x << n % 32) | ((x & 0xFFFFFFFF) >> (32 - n % 32))) & 0xFFFFFFFF
    v = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E]
    data = message + b"\x80" + b"\0" * ((55 - len(message)) % 64) + (len(message) * 8).to_bytes(8, "big")
    for start in range(0, len(data), 64):
        w = [int.from_bytes(data[start + i:start + i + 4], "big") for i in range(0, 64, 4)]
        for j in range(16, 68):
            x = w[j - 16] ^ w[j - 9] ^ rol(w[j - 3], 15)
            w.append(x ^ rol(x, 15) ^ rol(x, 23) ^ rol(w[j - 13], 7) ^ w[j - 6])
        a, b, c, d, e, f, g, h = v
        for j in range(64):
            s1 = rol((rol(a, 12) + e + rol(0x79CC4519 if j < 16 else 0x7A879D8A, j)) & 0xFFFFFFFF, 7)
            ff, gg = (a ^ b ^ c, e ^ f ^ g) if j < 16 else ((a & b) | (a & c) | (b & c), (e & f) | (~e & g))
            t1 = (ff + d + (s1 ^ rol(a, 12)) + (w[j] ^ w[j + 4])) & 0xFFFFFFFF
            t2 = (gg + h + s1 + w[j]) & 0xFFFFFFFF
            a, b, c, d, e, f, g, h = t1, a, rol(b, 9), c, t2 ^ rol(t2, 9) ^ rol(t2, 17), e, rol(f, 19), g
        v = [x ^ y for x, y in zip(v, (a, b, c, d, e, f, g, h))]
    return b"".join(x.to_bytes(4, "big") for x in v)

def sm3(message):
    """The interpreter's own SM3 where it has one (it is faster), else the plain one above."""
    return hashlib.new("sm3", message).digest() if "sm3" in hashlib.algorithms_available else sm3_plain(message)

def node(left, right): return sm3(b"\1" + left + right)

def add(p, q):
    if p is None or q is None: return p or q
    if p[0] == q[0] and (p[1] + q[1]) % P == 0: return None
    slope = (3 * p[0] * p[0] - 3) * pow(2 * p[1], -1, P) if p == q else (q[1] - p[1]) * pow(q[0] - p[0], -1, P)
    x = (slope * slope - p[0] - q[0]) % P
    return x, (slope * (p[0] - x) - p[1]) % P

def times(k, p):
    return functools.reduce(lambda total, bit: add(add(total, total), p if bit == "1" else None), bin(k)[2:], None)

@functools.lru_cache(maxsize=65536)
def sm2_holds(point, message, signature):
    """GB/T 32918.2-2016 with the usual identity; point is 04 ‖ x ‖ y, signature r ‖ s."""
    if len(point) != 65 or point[0] != 4 or len(signature) != 64: return False
    x, y, r, s = (int.from_bytes(part, "big") for part in (point[1:33], point[33:], signature[:32], signature[32:]))
    if max(x, y) >= P or (x ** 3 - 3 * x + B - y * y) % P or not (0 < r < N and 0 < s < N) or (r + s) % N == 0: return False
    curve = b"".join(n.to_bytes(32, "big") for n in (P - 3, B, *G, x, y))
    found = add(times(s, G), times((r + s) % N, (x, y)))
    e = int.from_bytes(sm3(sm3(b"\x00\x80" + b"1234567812345678" + curve) + message), "big")
    return found is not None and (e + found[0]) % N == r

def leaf_of(event):
    names = ["salt", "sequence", "stream", "version", "kind", "at_ms", "actor", "role", "body"]
    pieces = [b"duixian event 1"] + [str(event[name]).encode() for name in names]
    return sm3(b"\0" + sm3(b"".join(len(piece).to_bytes(4, "big") + piece for piece in pieces)))

def root_from(hash, index, size, path):
    """RFC 9162 §2.1.3.2; None when the path is not as long as it must be."""
    last = size - 1
    for step in path if 0 <= index < size else []:
        if last == 0: return None
        if index & 1 or index == last:
            hash = node(step, hash)
            while index and not index & 1: index, last = index >> 1, last >> 1
        else:
            hash = node(hash, step)
        index, last = index >> 1, last >> 1
    return None if last else hash

class Note:
    """A text, an empty line, signature lines: — name base64(key id ‖ signature)."""
    def __init__(self, note):
        match = re.fullmatch(r"((?:[^\n]+\n)+)\n((?:— [^ \n]+ [A-Za-z0-9+/=]+\n)+)", note)
        holds(match, "something that is no signed note")
        self.text, self.lines, self.signatures = match[1], match[1].split("\n")[:-1], []
        for _, name, encoded in (line.split(" ") for line in match[2].splitlines()):
            raw = base64.b64decode(encoded)
            holds(base64.b64encode(raw).decode() == encoded, "base64 with stray characters")
            self.signatures.append((name, raw[:4], raw[4:]))

    def signed_by(self, key):
        name, stated, encoded = key.split("+", 2)
        material = base64.b64decode(encoded)
        ident = hashlib.sha256(name.encode() + b"\n" + material).digest()[:4]
        return key == f"{name}+{ident.hex()}+{base64.b64encode(material).decode()}" and material.startswith(KIND) and any(
            (who, found) == (name, ident) and sm2_holds(material[len(KIND):], self.text.encode(), signature)
            for who, found, signature in self.signatures)

def notes_in(text): return [Note(part) for part in re.split(r"(?<=\n)\n(?!—)", text) if part]

def key_chain(notes):
    """[(key, size it took over at)]: the first vouches for itself, each later one is signed by the one before it."""
    chain = []
    for number, note in enumerate(notes, 1):
        holds(len(note.lines) == 4 and re.fullmatch(r"0|[1-9]\d{0,17}", note.lines[3]), "a key's statement of unknown form")
        (head, count, key, start), last = note.lines, chain[-1] if chain else (note.lines[2], 0)
        holds(head == key.split("+")[0] + "/key" == last[0].split("+")[0] + "/key" and count == str(number)
              and (int(start) >= last[1] if chain else start == "0") and note.signed_by(key) and note.signed_by(last[0]),
              "a key that the one before it does not vouch for")
        chain.append((key, int(start)))
    holds(chain, "a log without a key")
    return chain

def checkpoint_in(note, chain):
    """(size, root, size of the one before) of a checkpoint that the key of its time signed."""
    origin, size, root, time, last = note.lines if len(note.lines) == 5 else [""] * 5
    holds(re.fullmatch(r"(0|[1-9]\d{0,17}) time -?\d+ after -?\d+", f"{size} {time} {last}"), "no known form of checkpoint")
    key = ([key for key, start in chain if start < int(size)] or [chain[0][0]])[-1]
    holds(key.split("+")[0] == origin and note.signed_by(key), f"the signature of checkpoint {size}")
    return int(size), base64.b64decode(root), int(last[6:])

def read(*path):
    with open(os.path.join(*path), encoding="utf-8", newline="") as file: return file.read()

def known_in(paths, chain):
    """Checkpoints kept elsewhere, under keys that this log's go on from."""
    for text in map(read, paths):
        if text.lstrip().startswith("{"):
            text, other = (kept := json.loads(text))["checkpoint"], key_chain([Note(note) for note in kept["keys"]])
            holds(other == chain[:len(other)], "the log has other keys than those known")
        yield from (checkpoint_in(note, chain) for note in notes_in(text))

def check_receipt(receipt, known):
    holds(receipt["format"] == "duixian-receipt-1" and receipt["proofs"], "no receipt of a known form")
    chain, lines = key_chain([Note(note) for note in receipt["keys"]]), []
    size, root, _ = checkpoint_in(Note(receipt["checkpoint"]), chain)
    for proof in receipt["proofs"]:
        event, number = proof["event"], proof["sequence"]
        holds(all(re.fullmatch("[0-9a-f]{64}", text) for text in [proof["leaf"], *proof["path"]]), "what is no hash")
        leaf, path = bytes.fromhex(proof["leaf"]), [bytes.fromhex(step) for step in proof["path"]]
        holds(root_from(leaf, number - 1, size, path) == root, f"entry {number}: its path to the checkpoint")
        holds(event is None or (event["sequence"] == number and leaf_of(event) == leaf), f"entry {number}: its content")
        lines.append(f"{number}\t" + (f"{event['kind']}\t{event['stream']}" if event else "已依申请删除 erased on request"))
    for old, kept, _ in known_in(known, chain):
        holds(old != size or kept == root, f"another root than the one known for {old} entries")
    return chain, lines

def leaves_in(folder):
    """(leaf, is erased) of each entry: from the events where they are at hand, else from the tiles."""
    if os.path.exists(os.path.join(folder, "events.jsonl")):
        for number, event in enumerate(map(json.loads, read(folder, "events.jsonl").split("\n")[:-1]), 1):
            holds(event["sequence"] == number, f"event {number} is not in its place")
            yield (leaf_of(event), False) if "salt" in event else (bytes.fromhex(event["leaf"]), True)
        return
    for path in sorted(os.path.join(base, name) for base, _, names in os.walk(os.path.join(folder, "tile", "0")) for name in names):
        with open(path, "rb") as file: yield from ((hash, False) for hash in iter(lambda: file.read(32), b""))

def check_log(folder, known):
    chain = key_chain(notes_in(read(folder, "key")))
    papers = "checkpoints" if os.path.exists(os.path.join(folder, "checkpoints")) else "checkpoint"
    signed = [checkpoint_in(note, chain) for note in notes_in(read(folder, papers))]
    wanted, size, parts, erased, sizes = {}, 0, [], 0, [count for count, _, _ in signed]
    holds(signed and (papers == "checkpoint" or [last for _, _, last in signed] == [-1, *sizes[:-1]]), "checkpoints missing or out of order")
    for count, root, _ in signed + list(known_in(known, chain)):
        holds(papers == "checkpoint" or count in sizes, f"the known checkpoint of {count} entries is missing")
        holds(wanted.setdefault(count, root) == root, f"two roots for {count} entries: the log was forked")
    for leaf, is_gone in [(None, False), *leaves_in(folder)]:
        if leaf is not None:
            height, size, erased = 0, size + 1, erased + is_gone
            while parts and parts[-1][0] == height: height, leaf = height + 1, node(parts.pop()[1], leaf)
            parts.append((height, leaf))
        if size in wanted:
            root = functools.reduce(lambda right, left: node(left[1], right), parts[-2::-1], parts[-1][1] if parts else sm3(b""))
            holds(wanted.pop(size) == root, f"the entries do not lead to checkpoint {size}")
    holds(not wanted, f"{max(wanted, default=0)} entries were signed, {size} are here")
    return chain, [f"{size} entries, {erased} erased, {len(signed)} checkpoints, {size - signed[-1][0]} not yet signed"]

def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path"), parser.add_argument("--known", action="append", default=[]), parser.add_argument("--key")
    asked = parser.parse_args(arguments)
    try:
        is_log, known = os.path.isdir(asked.path), asked.known
        chain, lines = check_log(asked.path, known) if is_log else check_receipt(json.loads(read(asked.path)), known)
        prints = [" ".join(re.findall("....", sm3(key.encode()).hex()[:32])) for key, _ in chain]
        holds(asked.key in [None, *prints], "the log has another key than the one given")
    except Fault as fault:
        return print(f"不成立 DOES NOT HOLD: {fault}", file=sys.stderr) or 1
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        return print(f"无法读取 unreadable: {error!r}", file=sys.stderr) or 2
    return print("\n".join([*lines, f"成立 HOLDS, under the key {prints[-1]}"])) or 0

if __name__ == "__main__": sys.exit(main())
