"""From sums to short vectors of stems, and vectors of n-gram buckets that guess those of unknown stems.

    python fit.py --work FOLDER [--dimensions 96]

Reads `stems.jsonl`, `sums.npz`, `alone.npy`; writes `vectors.npy` (a unit row for each kept stem, in the order of stems.jsonl), `kept.json`
(their stems), `buckets.npy` and `fit.json`, the settings.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

KEPT = 20_000
# Share of the word encoded alone, beside the mean of the word in its texts.
ALONE = 0.3
# The first principal axes tell frequency and kind of word more than meaning.
DROPPED_AXES = 6
# Occurrences read that a stem needs; each counts towards the trust that the n-grams' fit puts in it up to MOST_TRUST.
FEWEST_READ = 2
MOST_TRUST = 20
BUCKETS = 8192
RIDGE = 0.3
ITERATIONS = 60


def fit(options: argparse.Namespace) -> None:
    with open(options.work / "stems.jsonl", encoding="utf-8") as lines:
        stems = [json.loads(line) for line in lines]
    means, counts = means_of(stems, options.work)
    alone = np.load(options.work / "alone.npy").astype(np.float32)
    read = counts >= FEWEST_READ
    vectors = unit(means - means[read].mean(0)) + options.alone * unit(alone - alone[read].mean(0))
    vectors = shorten(vectors, read, options.dropped, options.dimensions)
    kept = np.flatnonzero(read)[:KEPT]
    buckets = learn_buckets([stems[i]["buckets"] for i in np.flatnonzero(read)], vectors[read], np.minimum(counts[read], MOST_TRUST))
    np.save(options.work / "vectors.npy", vectors[kept].astype(np.float32))
    np.save(options.work / "buckets.npy", buckets.astype(np.float32))
    (options.work / "kept.json").write_text(json.dumps([stems[i]["stem"] for i in kept], ensure_ascii=False), encoding="utf-8")
    segments, pieces = map(int, np.load(options.work / "sums.npz")["progress"])
    record = {"segments": segments, "pieces": pieces, "occurrences": int(counts.sum()), "stems": len(kept), "stems read": int(read.sum()), "buckets": BUCKETS}
    settings = {"dimensions": options.dimensions, "alone": options.alone, "axes dropped": options.dropped, "ridge": RIDGE, "iterations": ITERATIONS}
    (options.work / "fit.json").write_text(json.dumps(record | settings), encoding="utf-8")
    print(record | settings)


def means_of(stems: list[dict], work: Path) -> tuple[np.ndarray, np.ndarray]:
    """The mean of each stem's occurrences, and how many there are."""
    saved = np.load(work / "sums.npz")
    number = {word: i for i, word in enumerate(saved["words"].tolist())}
    sums, occurrences = saved["sums"], saved["counts"]
    means, counts = np.zeros((len(stems), sums.shape[1]), np.float32), np.zeros(len(stems), np.int64)
    for row, stem in enumerate(stems):
        words = [number[word] for word in stem["words"] if word in number]
        counts[row] = occurrences[words].sum()
        if counts[row]:
            means[row] = sums[words].sum(0) / counts[row]
    return means, counts


def shorten(vectors: np.ndarray, read: np.ndarray, dropped: int, dimensions: int) -> np.ndarray:
    """Without the mean and the first axes, on the axes after them, of unit length."""
    centred = unit(vectors - vectors[read].mean(0))
    _, axes = np.linalg.eigh(centred[read].T @ centred[read])
    chosen = axes[:, ::-1][:, dropped : dropped + dimensions]
    return unit(centred @ chosen)


def learn_buckets(rows: list[list[int]], vectors: np.ndarray, trust: np.ndarray) -> np.ndarray:
    """Ridge regression of the vectors on the counts of n-grams, each row scaled by the root of how many it has; by conjugate gradients."""
    features = sparse(rows, [1 / len(row) ** 0.5 for row in rows])
    weighted = sparse(rows, [t / MOST_TRUST / len(row) ** 0.5 for row, t in zip(rows, trust)]).t().to_sparse_csr()
    residual = weighted @ torch.from_numpy(vectors.astype(np.float32))
    solution, step = torch.zeros_like(residual), residual.clone()
    size = (residual**2).sum(0)
    for _ in range(ITERATIONS):
        moved = weighted @ (features @ step) + RIDGE * step
        pace = size / (step * moved).sum(0)
        solution += pace * step
        residual -= pace * moved
        size, before = (residual**2).sum(0), size
        step = residual + size / before * step
    return solution.numpy()


def sparse(rows: list[list[int]], values: list[float]) -> torch.Tensor:
    """Rows × buckets; each of a row's buckets has the row's value, as often as it stands there."""
    places = torch.tensor([(row, bucket) for row, buckets in enumerate(rows) for bucket in buckets]).t()
    each = torch.tensor([value for row, value in zip(rows, values) for _ in row], dtype=torch.float32)
    return torch.sparse_coo_tensor(places, each, (len(rows), BUCKETS)).to_sparse_csr()


def unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--dimensions", type=int, default=96)
    parser.add_argument("--alone", type=float, default=ALONE)
    parser.add_argument("--dropped", type=int, default=DROPPED_AXES)
    fit(parser.parse_args())
