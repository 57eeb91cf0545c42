"""Again is free: verdicts on files that are unchanged are taken from the disk.

What a verdict depends on is its key (`keys.py`); what cannot be told is not kept. What is kept is
JSON of the report (`packing.py`), not pickles, which whoever can write to the folder could fill
with code. Records are not kept: their JSON lacks what only rules need of a place, and runs that ask
for them read the files.
"""
