#!/usr/bin/env python3
"""Checks an export of the audit log: python3 audit-check.py audit.jsonl [NUMBER HASH]"""
import hashlib, json, sys

before, faults = (0, "0" * 64), 0
anchor = (int(sys.argv[2]), sys.argv[3]) if len(sys.argv) > 3 else None
for line in open(sys.argv[1], encoding="utf-8"):
    entry = json.loads(line)
    number, told = entry["number"], entry.pop("hash")
    form = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    if hashlib.sha256(form.encode("utf-8")).hexdigest() != told:
        faults += 1; print(number, "was changed")
    if number != before[0] + 1:
        faults += 1; print(number, "does not come after", before[0])
    elif entry["previous"] != before[1]:
        faults += 1; print(number, "does not follow the entry before it")
    if anchor and anchor[0] == number and anchor[1] != told:
        faults += 1; print(number, "is not what the anchor names")
    before = (number, told)
if anchor and anchor[0] > before[0]:
    faults += 1; print("the end is missing: the log reached", anchor[0])
print(before[0], "entries,", faults, "faults; audit head", *before)
sys.exit(1 if faults else 0)
