"""The matrix of meaning, found in one step: by ridge regression from the means of the entrance and of every layer onto the pretrained encoder's vectors, in its main axes.

    fit_head(work, "rounded", 40_000)  # writes rounded/head.npz: weight (axes × means), bias

Gradients left it far off after an epoch; the closed form misses a third less (docs/decisions/0015-encoder.md).
"""

import time
from pathlib import Path

import numpy as np
import torch
from torch.nn.utils import parametrize

from device import quick
from meaning import by_length, cut_of, mean_of, padded
from model import Encoder
from student import few_pieces, read_texts

AXES = 96
RIDGE = 1e-3
# The vectors all lean one way; so much of that is kept.
LEAN = 0.5
BATCH_PIECES = 3072
# Every so many texts are kept back, to see how near the vectors come.
HELD_EVERY = 20


def fit_head(work: Path, name: str, count: int) -> dict:
    from export import load_student

    model, settings, _ = load_student(work, name)
    pieces = few_pieces(work, settings.pieces)
    texts, vectors = [], []
    for kind, share in {"twins": 0.8, "passages": 0.2}.items():
        own, theirs = read_texts(work / kind)
        texts += own[: round(count * share)]
        vectors.append(theirs[: round(count * share)])
    began = time.time()
    means = means_of(model, [cut_of(pieces, text) for text in texts])
    print(f"  {len(texts)} texts read in {time.time() - began:.0f} s", flush=True)
    held = np.arange(len(texts)) % HELD_EVERY == 0
    wanted = np.concatenate(vectors)
    weight, bias = ridge(means[~held], wanted[~held])
    missed = float(np.square(means[held] @ weight.T + bias - wanted[held]).sum() / np.square(wanted[held] - wanted.mean(0)).sum())
    axes = main_axes(means @ weight.T + bias)
    np.savez(work / name / "head.npz", weight=(axes @ weight).astype(np.float32), bias=(axes @ bias).astype(np.float32))
    return {"texts": len(texts), "axes": AXES, "missed": round(missed, 4)}


def means_of(model: Encoder, cuts: list[list[int]]) -> np.ndarray:
    """Texts × (layers + 1) · hidden: means over all places."""
    model.eval()
    out = np.zeros((len(cuts), (len(model.layers) + 1) * model.pieces.weight.shape[1]), np.float32)
    with torch.inference_mode(), quick(), parametrize.cached():
        for rows in by_length(cuts, range(len(cuts)), BATCH_PIECES):
            out[rows] = means_of_batch(model, [cuts[row] for row in rows]).float().cpu().numpy()
    return out


def means_of_batch(model: Encoder, cuts: list[list[int]]) -> torch.Tensor:
    numbers, present = padded(cuts)
    return torch.cat([mean_of(states.float(), present) for states in model.steps(numbers, torch.zeros_like(numbers), present)], -1)


def ridge(means: np.ndarray, wanted: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Weight and bias of least squares."""
    centre, target = means.mean(0), wanted.mean(0)
    off = (means - centre).astype(np.float64)
    square = off.T @ off
    square += RIDGE * np.trace(square) / len(square) * np.eye(len(square))
    weight = np.linalg.solve(square, off.T @ (wanted - target)).T
    return weight, target - weight @ centre


def main_axes(vectors: np.ndarray) -> np.ndarray:
    """Axes × hidden: the way that all lean, shortened, then those along which they differ most."""
    lean = vectors.mean(0)
    unit = lean / np.linalg.norm(lean)
    off = vectors - lean
    off -= np.outer(off @ unit, unit)
    _, directions = np.linalg.eigh(off.T @ off)
    return np.concatenate([LEAN * unit[None], directions.T[::-1][: AXES - 1]])
