"""Keeps the pieces that Arabic text needs: those counted most often, every single Arabic letter, and the ASCII signs.

Words with a piece left out are cut again over the kept ones.

    kept = choose(package, words, 16_000)  # numbers of the package's pieces, the four special ones first
"""

import json
from collections import Counter
from pathlib import Path

import numpy as np

from package import Package
from pieces import UNKNOWN, Pieces

PARTS = ["raw", "news.train", "wikipedia.train", "wikifane.train"]
LETTERS = {chr(point) for point in [*range(0x21, 0x7F), *range(0x0621, 0x064B), *range(0x0660, 0x066A), 0x060C, 0x061B, 0x061F]}


def count_words(work: Path) -> Counter[str]:
    """Words of all training text with their counts."""
    words: Counter[str] = Counter()
    for part in PARTS:
        with open(work / "corpora" / f"{part}.jsonl", encoding="utf-8") as lines:
            for line in lines:
                words.update(json.loads(line)["tokens"])
    return words


def load_texts(work: Path, most: int = 60) -> list[str]:
    """Sentences to compare vectors on."""
    with open(work / "corpora" / "news.dev.jsonl", encoding="utf-8") as lines:
        return [" ".join(json.loads(line)["tokens"]) for line, _ in zip(lines, range(most))]


def choose(package: Package, words: Counter[str], size: int) -> list[int]:
    """Numbers of `size` pieces in order of count."""
    pieces = Pieces(package.pieces, package.scores.tolist(), package.replacements)
    counts: Counter[int] = Counter()
    for word, count in words.items():
        for number in pieces.cut_bare(word):
            counts[number] += count
    always = [i for i, piece in enumerate(package.pieces) if i > UNKNOWN and piece.removeprefix("▁") in LETTERS | {""}]
    often = [number for number, _ in counts.most_common() if number > UNKNOWN]
    return [*range(UNKNOWN + 1), *dict.fromkeys([*always, *often])][:size]


def save(package: Package, kept: list[int], work: Path) -> None:
    """Writes the kept pieces and the weights, piece rows of others left out."""
    vocabulary = {
        "pieces": [package.pieces[i] for i in kept],
        "scores": [float(package.scores[i]) for i in kept],
        "replacements": {str(point): text for point, text in package.replacements.items()},
    }
    (work / "vocabulary.json").write_text(json.dumps(vocabulary, ensure_ascii=False), encoding="utf-8")
    tensors = dict(package.tensors)
    tensors["emb.word"] = tensors["emb.word"][kept]
    np.savez(work / "weights.npz", **tensors)


def load_pieces(work: Path) -> Pieces:
    """The kept pieces."""
    saved = json.loads((work / "vocabulary.json").read_text(encoding="utf-8"))
    return Pieces(saved["pieces"], saved["scores"], {int(point): text for point, text in saved["replacements"].items()})
