#!/usr/bin/env python3
"""Which questions does a change help: short or long ones?

    cargo run --release -p search --example trec -- query DIR QUERIES.tsv 10 > RUN.tsv
    search/tuning/lengths.py QUERIES.tsv QRELS.tsv RUN.tsv ...

Prints for questions of few, some and many words the mean reciprocal rank and nDCG of the first ten of each run. `PRESENCE_WORDS` of
`src/query/weights.rs` was chosen with it: one run for each value. Words stand between spaces; of Japanese, two and a half letters
are a word.
"""
import math
import sys

BORDERS = (4, 8, 12, 16, 24)


def words(text):
    parts = text.split()
    return sum(1 if part.isascii() else max(1, round(len(part) / 2.5)) for part in parts)


def read(path):
    return [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8")]


def scores(found, gains):
    ten = found[:10]
    first = next((1 / (at + 1) for at, document in enumerate(ten) if gains.get(document, 0) > 0), 0.0)
    discounted = sum(gains.get(document, 0) / math.log2(at + 2) for at, document in enumerate(ten))
    best = sum(gain / math.log2(at + 2) for at, gain in enumerate(sorted(gains.values(), reverse=True)[:10]))
    return first, discounted / best if best else 0.0


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    lengths = {number: words(text) for number, text in read(sys.argv[1])}
    gains = {}
    for number, document, gain in read(sys.argv[2]):
        gains.setdefault(number, {})[document] = int(gain)
    print("words     questions", *(f"{path:>20}" for path in sys.argv[3:]))
    runs = [{row[0]: row[2].split() if len(row) > 2 else [] for row in read(path)} for path in sys.argv[3:]]
    for low, high in zip((0, *BORDERS), (*BORDERS, math.inf)):
        numbers = [number for number in gains if low < lengths.get(number, 0) <= high]
        if not numbers:
            continue
        row = []
        for run in runs:
            all_scores = [scores(run.get(number, []), gains[number]) for number in numbers]
            means = [sum(column) / len(numbers) for column in zip(*all_scores)]
            row.append(f"{means[0]:.3f} {means[1]:.3f}")
        print(f"{low:3} to {high:<4} {len(numbers):8}", *(f"{cell:>20}" for cell in row))


if __name__ == "__main__":
    main()
