"""Sentence vectors of the pretrained encoder, all its layers, for a smaller model to learn: texts of a clause to a passage.

    write_vectors(work, "passages", 32_000)  # passages/texts.jsonl and passages/vectors.npy (float16, unit length)
    write_vectors(work, "twins", 50_000)     # short texts two by two: one, and itself altered or what stands next to it
"""

import json
import random
import time
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from device import here, quick
from model import Encoder
from pieces import END, PAD, START, Pieces
from teach import build
from vocabulary import load_pieces
from windows import MOST_PIECES

LAYERS = 12
# What multilingual-e5 is told before a text that is compared with its like.
PREFIX = "query: "
# Words of a text: headlines, sentences, passages; a draw between each pair.
SIZES = [(4, 14), (4, 14), (10, 30), (30, 80)]
BATCH_PIECES = 3072
CHUNK = 2048
SEED = 11
SOURCES = {"raw": 0.85, "news.train": 0.15}
# Words of a twin: those of a headline.
TWIN = (4, 16)


def write_vectors(work: Path, kind: str, count: int) -> Path:
    """Encodes chunk by chunk; a call after a stop goes on with the first chunk that is missing."""
    folder = work / kind
    folder.mkdir(exist_ok=True)
    texts = {"passages": choose_passages, "twins": choose_twins}[kind](work, count)
    (folder / "texts.jsonl").write_text("".join(json.dumps(text, ensure_ascii=False) + "\n" for text in texts), encoding="utf-8")
    pieces, model, began = load_pieces(work), build(work, LAYERS), time.time()
    model.eval()
    chunks = [folder / f"chunk-{start}.npy" for start in range(0, count, CHUNK)]
    for number, chunk in enumerate(chunks):
        if not chunk.exists():
            part = texts[number * CHUNK : (number + 1) * CHUNK]
            np.save(chunk.with_suffix(".partial.npy"), vectors_of(model, [cut_of(pieces, text) for text in part]).astype(np.float16))
            chunk.with_suffix(".partial.npy").rename(chunk)
            print(f"  {number * CHUNK + len(part)} texts, {time.time() - began:.0f} s", flush=True)
    np.save(folder / "vectors.npy", np.concatenate([np.load(chunk) for chunk in chunks]))
    return folder / "vectors.npy"


def choose_passages(work: Path, count: int) -> list[str]:
    """Runs of words from random places of the corpora; sentences are joined until the run is long enough."""
    chance, texts = random.Random(SEED), []
    for source, share in SOURCES.items():
        sentences = read_sentences(work, source)
        while len(texts) < count * (share if source == "raw" else 1):
            at, size = chance.randrange(len(sentences)), chance.randint(*chance.choice(SIZES))
            words = list(sentences[at])
            while len(words) < size and at + 1 < len(sentences):
                at += 1
                words += sentences[at]
            texts.append(" ".join(words[:size]))
    chance.shuffle(texts)
    return texts


def choose_twins(work: Path, count: int) -> list[str]:
    """Short runs of words, each followed by itself with words left out or another's put in, or by the words that stand behind it."""
    chance, twins = random.Random(SEED + 1), []
    for source, share in SOURCES.items():
        sentences = read_sentences(work, source)
        for _ in range(round(count / 2 * share)):
            at = chance.randrange(len(sentences) - 1)
            words, size = sentences[at] + sentences[at + 1], chance.randint(*TWIN)
            start = chance.randrange(max(1, len(sentences[at]) - size))
            own = words[start : start + size]
            twin = altered(own, chance.choice(sentences), chance) if chance.random() < 0.6 else words[start + size : start + 2 * size]
            twins.append((" ".join(own), " ".join(twin or own)))
    chance.shuffle(twins)
    return [text for pair in twins for text in pair]


def altered(words: list[str], others: list[str], chance: random.Random) -> list[str]:
    """The same words but one to three, left out or replaced."""
    left = list(words)
    for _ in range(chance.randint(1, 3)):
        if len(left) > 2:
            place = chance.randrange(len(left))
            left[place : place + 1] = [chance.choice(others)] if chance.random() < 0.5 else []
    return left


def read_sentences(work: Path, source: str) -> list[list[str]]:
    with open(work / "corpora" / f"{source}.jsonl", encoding="utf-8") as lines:
        return [json.loads(line)["tokens"] for line in lines]


def cut_of(pieces: Pieces, text: str) -> list[int]:
    return [START, *pieces.cut_text(PREFIX + text)[:MOST_PIECES], END]


def vectors_of(model: Encoder, cuts: list[list[int]]) -> np.ndarray:
    """Unit vectors of texts in pieces, in their order."""
    out = np.zeros((len(cuts), model.pieces.weight.shape[1]), np.float32)
    with torch.inference_mode(), quick():
        for rows in by_length(cuts, range(len(cuts)), BATCH_PIECES):
            out[rows] = torch.nn.functional.normalize(pooled(model, [cuts[row] for row in rows]).float(), dim=-1).cpu().numpy()
    return out


def by_length(cuts: list[list[int]], rows: Iterable[int], pieces: int) -> list[list[int]]:
    """Rows of like length together, about `pieces` pieces a group."""
    groups: list[list[int]] = [[]]
    for row in sorted(rows, key=lambda row: len(cuts[row])):
        if groups[-1] and len(cuts[row]) * (len(groups[-1]) + 1) > pieces:
            groups.append([])
        groups[-1].append(row)
    return groups


def pooled(model: Encoder, cuts: list[list[int]]) -> Tensor:
    """The mean of the last layer over all places of each text, edges too."""
    numbers, present = padded(cuts)
    return mean_of(model(numbers, torch.zeros_like(numbers), present), present)


def padded(cuts: list[list[int]]) -> tuple[Tensor, Tensor]:
    """Texts in one tensor, and 1 where there is a piece."""
    length = max(map(len, cuts))
    numbers = torch.tensor([cut + [PAD] * (length - len(cut)) for cut in cuts])
    present = (torch.arange(length)[None] < torch.tensor([len(cut) for cut in cuts])[:, None]).long()
    return here(numbers), here(present)


def mean_of(states: Tensor, present: Tensor) -> Tensor:
    return (states * present[..., None]).sum(1) / present.sum(1, keepdim=True)
