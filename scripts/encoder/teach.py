"""Fine-tunes the encoder on the marked corpora, each under its own head, and keeps a checkpoint after every epoch.

    teach(work, "six", Settings(layers=6, epochs=5))
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn

from corpus import Sentence, read_corpus
from device import DEVICE, here, quick
from label import probabilities_of, smooth, tags_of
from model import Encoder, Shape
from tags import TAGS, score
from training import Batches, Training, chance_of, gold_batches, train
from vocabulary import load_pieces
from windows import Batch, join

HEADS = ["news", "wikipedia", "wikifane"]
DEV = ["news", "wikipedia"]
MARK_KINDS = 15


@dataclass(frozen=True, kw_only=True)
class Settings(Training):
    """A teacher's."""

    layers: int = 6
    epochs: int = 5
    rate: float = 1.5e-4
    head_rate: float = 1e-3
    warm_up: float = 0.06
    dropout: float = 0.1


def build(work: Path, layers: int, dropout: float = 0.1) -> Encoder:
    """The pretrained encoder with new heads."""
    weights = dict(np.load(work / "weights.npz"))
    return Encoder(weights, Shape(layers, 12, MARK_KINDS, dropout=dropout), {head: len(TAGS) for head in HEADS}).to(DEVICE)


def teach(work: Path, name: str, settings: Settings) -> dict:
    """Trains, or goes on from the last checkpoint of `name`. Gives the last epoch's record."""
    pieces = load_pieces(work)
    corpora = {head: read_corpus(work, f"{head}.train", pieces) for head in HEADS}
    dev = {head: read_corpus(work, f"{head}.dev", pieces) for head in DEV}
    torch.manual_seed(settings.seed)
    model = build(work, settings.layers, settings.dropout)
    return train(
        work / name,
        model,
        settings,
        lambda epoch: epoch_of(corpora, settings, epoch),
        lambda head, group: loss_of(model, head, join(group), corpora[head]),
        lambda: {"dev": evaluate(model, dev)},
    )


def epoch_of(corpora: dict[str, list[Sentence]], settings: Settings, epoch: int) -> Batches:
    """The epoch's batches of all heads, mixed."""
    chance = chance_of(settings, epoch)
    mixed = gold_batches(corpora, settings, chance)
    chance.shuffle(mixed)
    return mixed


def loss_of(model: Encoder, head: str, batch: Batch, sentences: list[Sentence]) -> torch.Tensor:
    """Cross entropy at first pieces."""
    gold = here(torch.tensor([sentences[sentence].tags[token] for sentence, token in batch.words]))
    with quick():
        states = model(batch.numbers, batch.marks, batch.present).flatten(0, 1)[batch.firsts]
        logits = model.heads[head](states)
    return nn.functional.cross_entropy(logits.float(), gold)


def evaluate(model: Encoder, dev: dict[str, list[Sentence]]) -> dict[str, dict]:
    """Scores of the development parts, and the same smoothed over blocks of 25 sentences."""
    scores = {}
    for head, sentences in dev.items():
        found = probabilities_of(model, sentences, [head])[head]
        gold = [sentence.tags for sentence in sentences]
        scores[head] = score(gold, tags_of(found))
        scores[f"{head}, smoothed"] = score(gold, tags_of(smooth(found, sentences)))
    return scores
