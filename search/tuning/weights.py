#!/usr/bin/env python3
"""Which weights of `src/query/weights.rs` rank best on judged question sets?

    cargo run --release -p search --example trec -- index DOCS.jsonl DIR
    cargo run --release -p search --example trec -- parts DIR QUERIES.tsv 100 > PARTS.tsv
    search/tuning/weights.py QRELS.tsv=PARTS.tsv ...

`parts` prints for each of the best hits of a query what its score is made of: words, title, letters, neighbours.
Each part is tried at several times its present weight while the others stay, until nothing helps; printed are the
factors and the mean reciprocal rank of the first ten for each set. QRELS are lines of query, document, gain. A
change has to hold on all sets, and on the relevance table of the project.
"""
import sys

FACTORS = (0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3)


def read(qrels, parts):
    relevant, hits = {}, {}
    for line in open(qrels, encoding="utf-8"):
        query, document, gain = line.rstrip("\n").split("\t")
        if int(gain) > 0:
            relevant.setdefault(query, set()).add(document)
    for line in open(parts, encoding="utf-8"):
        query, document, _, numbers = line.rstrip("\n").split("\t")
        hits.setdefault(query, []).append((document in relevant.get(query, ()), [float(n) for n in numbers.split()]))
    return [hits.get(query, []) for query in relevant]


def mrr(queries, factors):
    total = 0.0
    for hits in queries:
        scores = [(sum(f * n for f, n in zip(factors, numbers)), good) for good, numbers in hits]
        best = max((score for score, good in scores if good), default=None)
        if best is not None:
            rank = 1 + sum(score > best for score, _ in scores)
            total += 1 / rank if rank <= 10 else 0
    return total / len(queries)


def main():
    sets = [read(*pair.split("=", 1)) for pair in sys.argv[1:]]
    if not sets:
        sys.exit(__doc__)
    factors = [1.0] * max(len(numbers) for queries in sets for hits in queries for _, numbers in hits)
    best = [mrr(queries, factors) for queries in sets]
    print(factors, [round(value, 4) for value in best])
    is_better = True
    while is_better:
        is_better = False
        for at in range(1, len(factors)):
            for factor in FACTORS:
                tried = factors[:at] + [factor] + factors[at + 1:]
                found = [mrr(queries, tried) for queries in sets]
                if sum(found) > sum(best) + 1e-4:
                    factors, best, is_better = tried, found, True
        print(factors, [round(value, 4) for value in best])


if __name__ == "__main__":
    main()
