"""Soft tags: the teachers' mean probabilities for raw text, kept as bytes, for a smaller model to learn from.

    soften(work, ["six", "twelve"], 800_000)  # grows soft/six+twelve.bin: sentences in corpus order, tokens × heads × tags
"""

import time
from pathlib import Path

import numpy as np

from corpus import Sentence, read_corpus
from label import probabilities_of
from label_raw import LABEL_SETS, groups_of, load_teacher
from tags import TAGS
from vocabulary import load_pieces

# A probability is kept as a byte: its square root × 255, finer where it is small.
HIGHEST = 255
ROW = len(LABEL_SETS) * len(TAGS)


def soften(work: Path, names: list[str], tokens: int) -> Path:
    """Adds what is missing, whole documents at a time; a call after a stop goes on."""
    sentences = read_corpus(work, "raw", load_pieces(work), tokens)
    # Whole under its own name only when done.
    target = path_of(work, names)
    grows = target.with_suffix(".partial")
    target.parent.mkdir(exist_ok=True)
    if target.exists():
        target.rename(grows)
    grows.touch()
    teachers = [load_teacher(work, name) for name in names]
    done, read, began, fresh = grows.stat().st_size // ROW, 0, time.time(), 0
    with open(grows, "r+b") as out:
        for group in groups_of(sentences):
            count = sum(len(sentence.tokens) for sentence in group)
            if read + count > done:
                out.seek(read * ROW)
                out.write(bytes_of(teachers, group))
                out.flush()
                fresh += count
                print(f"  {read + count} tokens, {fresh / (time.time() - began):.0f} a second", flush=True)
            read += count
    return grows.rename(target)


def bytes_of(teachers: list, group: list[Sentence]) -> bytes:
    each = [probabilities_of(teacher, group, LABEL_SETS) for teacher in teachers]
    rows = [np.stack([np.mean([one[head][i] for one in each], 0) for head in LABEL_SETS], 1) for i in range(len(group))]
    return np.round(np.sqrt(np.concatenate(rows)) * HIGHEST).astype(np.uint8).tobytes()


def read_soft(work: Path, names: list[str], sentences: list[Sentence]) -> list[np.ndarray]:
    """Tokens × heads × tags for each sentence; the sentences are the first of the raw corpus."""
    rows = np.fromfile(path_of(work, names), np.uint8).reshape(-1, len(LABEL_SETS), len(TAGS))
    ends = np.cumsum([len(sentence.tokens) for sentence in sentences])
    return np.split(rows[: ends[-1]], ends[:-1])


def probabilities(stored: np.ndarray) -> np.ndarray:
    """Bytes as probabilities that sum to one."""
    values = np.square(stored.astype(np.float32))
    return values / values.sum(-1, keepdims=True)


def path_of(work: Path, names: list[str]) -> Path:
    return work / "soft" / f"{'+'.join(names)}.bin"
