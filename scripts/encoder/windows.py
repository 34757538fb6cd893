"""Packs neighbouring sentences of a document into windows of pieces, and windows of like length into batches.

    windows = pack(sentences, most=126)
    for batch in batches(windows, pieces=1024): model(batch.numbers, batch.marks, batch.present)
"""

import random
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from corpus import Sentence, documents_of
from device import here
from pieces import END, PAD, START

MOST_PIECES = 126
# Random windows are no shorter than this, where the document lasts.
FEWEST_PIECES = 24
NO_TAG = -100
# A single word of more pieces loses its tail: links, and letters repeated for fun.
MOST_OF_WORD = 40


@dataclass(frozen=True)
class Window:
    """Pieces and marks with the two edge pieces; `firsts[i]` is the first piece of `words[i]`, a (sentence, token) pair."""

    numbers: list[int]
    marks: list[int]
    firsts: list[int]
    words: list[tuple[int, int]]


@dataclass(frozen=True)
class Batch:
    """Windows × pieces. `words` gives the (sentence, token) of each first piece, in the order of `firsts` (rows of the flat batch)."""

    numbers: Tensor
    marks: Tensor
    present: Tensor
    firsts: Tensor
    words: list[tuple[int, int]]


def pack(sentences: list[Sentence], most: int = MOST_PIECES, chance: random.Random | None = None) -> list[Window]:
    """Windows over all documents. A sentence goes to the next window where it does not fit, and over several where it fits none.

    With `chance` each window has its own random limit, so that the model learns short texts and long ones.
    """
    windows: list[Window] = []
    number = 0
    for document in documents_of(sentences):
        filling = Filling(limit_of(most, chance))
        for sentence in document:
            size = sum(min(len(cut), MOST_OF_WORD) for cut in sentence.pieces)
            if filling.size and filling.size + size > filling.limit:
                windows.append(filling.window())
                filling = Filling(limit_of(most, chance))
            for token, cut in enumerate(sentence.pieces):
                if filling.size + len(cut[:MOST_OF_WORD]) > most:
                    windows.append(filling.window())
                    filling = Filling(limit_of(most, chance))
                filling.add(cut[:MOST_OF_WORD], sentence.marks[token], (number, token))
            number += 1
        if filling.size:
            windows.append(filling.window())
    return windows


def limit_of(most: int, chance: random.Random | None) -> int:
    return chance.randint(FEWEST_PIECES, most) if chance else most


class Filling:
    """A window while words are put in."""

    def __init__(self, limit: int) -> None:
        self.limit, self.size = limit, 0
        self.numbers, self.marks, self.firsts, self.words = [START], [0], [], []

    def add(self, cut: tuple[int, ...], mark: int, word: tuple[int, int]) -> None:
        self.firsts.append(len(self.numbers))
        self.words.append(word)
        self.numbers += cut
        self.marks += [mark, *[0] * (len(cut) - 1)]
        self.size += len(cut)

    def window(self) -> Window:
        return Window([*self.numbers, END], [*self.marks, 0], self.firsts, self.words)


def batches(windows: list[Window], pieces: int, chance: random.Random | None = None) -> list[list[Window]]:
    """Windows of like length together, about `pieces` pieces a batch; with `chance` in random order."""
    order = sorted(windows, key=lambda window: len(window.numbers) + (chance.random() if chance else 0))
    groups: list[list[Window]] = [[]]
    for window in order:
        if groups[-1] and len(window.numbers) * (len(groups[-1]) + 1) > pieces:
            groups.append([])
        groups[-1].append(window)
    if chance:
        chance.shuffle(groups)
    return [group for group in groups if group]


def join(windows: list[Window]) -> Batch:
    """Windows as tensors, padded to the longest."""
    length = max(len(window.numbers) for window in windows)
    numbers = np.full((len(windows), length), PAD, np.int64)
    marks = np.zeros((len(windows), length), np.int64)
    present = np.zeros((len(windows), length), np.int64)
    firsts, words = [], []
    for row, window in enumerate(windows):
        size = len(window.numbers)
        numbers[row, :size], marks[row, :size], present[row, :size] = window.numbers, window.marks, 1
        firsts += [row * length + first for first in window.firsts]
        words += window.words
    return Batch(*(here(torch.from_numpy(rows)) for rows in (numbers, marks, present)), here(torch.tensor(firsts)), words)
