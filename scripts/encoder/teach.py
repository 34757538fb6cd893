"""Fine-tunes the encoder on the marked corpora, each under its own head, and keeps a checkpoint after every epoch.

    teach(work, "six", Settings(layers=6, epochs=5))
"""

import json
import random
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
import torch
from torch import nn

from corpus import Sentence, read_corpus
from device import DEVICE, here, quick
from label import probabilities_of, smooth, tags_of
from model import Encoder, Shape
from tags import TAGS, score
from vocabulary import load_pieces
from windows import Batch, batches, join, pack

HEADS = ["news", "wikipedia", "wikifane"]
DEV = ["news", "wikipedia"]
MARK_KINDS = 15


@dataclass(frozen=True)
class Settings:
    """`shares` say how much of each corpus an epoch reads; rates are AdamW's at their highest."""

    layers: int = 6
    epochs: int = 5
    seed: int = 1
    rate: float = 1.5e-4
    head_rate: float = 1e-3
    warm_up: float = 0.06
    decay: float = 0.01
    dropout: float = 0.1
    batch_pieces: int = 1024
    shares: dict[str, float] = field(default_factory=lambda: {"news": 1.0, "wikipedia": 1.0, "wikifane": 0.35})


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
    optimizer = optimizer_of(model, settings)
    folder = work / name
    folder.mkdir(exist_ok=True)
    steps = len(epoch_of(corpora, settings, 0)) * settings.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate_at(step, steps, settings.warm_up))
    begin = resume(folder, model, optimizer, schedule)
    for epoch in range(begin, settings.epochs):
        # For each epoch anew, so that one resumed draws what it would have drawn.
        torch.manual_seed(settings.seed * 1000 + epoch)
        run_epoch(model, optimizer, schedule, corpora, epoch_of(corpora, settings, epoch))
        scores = evaluate(model, dev)
        save_checkpoint(folder, epoch + 1, model, optimizer, schedule)
        record = {"settings": asdict(settings), "epoch": epoch + 1, "dev": scores}
        (folder / f"epoch-{epoch + 1}.json").write_text(json.dumps(record, indent=1))
        print(f"epoch {epoch + 1}: " + ", ".join(f"{part} {row['all']['f1']}" for part, row in scores.items()), flush=True)
    return json.loads((folder / f"epoch-{settings.epochs}.json").read_text())


def optimizer_of(model: Encoder, settings: Settings) -> torch.optim.Optimizer:
    fresh = [*model.heads.parameters(), *model.marks.parameters()]
    known = {id(weight) for weight in fresh}
    rest = [weight for weight in model.parameters() if id(weight) not in known]
    groups = [
        {"params": [weight for weight in rest if weight.dim() > 1], "weight_decay": settings.decay},
        {"params": [weight for weight in rest if weight.dim() == 1], "weight_decay": 0.0},
        {"params": fresh, "lr": settings.head_rate, "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=settings.rate, fused=True)


def rate_at(step: int, steps: int, warm_up: float) -> float:
    """Up in a line, then down in a line."""
    rise = max(1, int(steps * warm_up))
    return (step + 1) / rise if step < rise else max(0.0, (steps - step) / max(1, steps - rise))


def epoch_of(corpora: dict[str, list[Sentence]], settings: Settings, epoch: int) -> list[tuple[str, list]]:
    """The epoch's batches of all heads, mixed. The windows differ from epoch to epoch."""
    chance = random.Random(settings.seed * 1000 + epoch)
    mixed = []
    for head, sentences in corpora.items():
        groups = batches(pack(sentences, chance=chance), settings.batch_pieces, chance)
        mixed += [(head, group) for group in groups[: round(len(groups) * settings.shares[head])]]
    chance.shuffle(mixed)
    return mixed


def run_epoch(model: Encoder, optimizer, schedule, corpora: dict[str, list[Sentence]], mixed: list[tuple[str, list]]) -> None:
    model.train()
    began, losses, done = time.time(), [], 0
    for step, (head, group) in enumerate(mixed):
        batch = join(group)
        loss = loss_of(model, head, batch, corpora[head])
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        losses.append(float(loss.detach()))
        done += batch.numbers.numel()
        if step % 50 == 49:
            print(f"  {step + 1}/{len(mixed)} loss {np.mean(losses[-50:]):.4f}, {done / (time.time() - began):.0f} pieces/s", flush=True)


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


def save_checkpoint(folder: Path, epoch: int, model: Encoder, optimizer, schedule) -> None:
    """Replaces the last checkpoint at once, so that a stop meanwhile leaves that one whole."""
    parts = {"model": model, "optimizer": optimizer, "schedule": schedule}
    torch.save({"epoch": epoch, **{name: part.state_dict() for name, part in parts.items()}}, folder / "checkpoint.partial")
    (folder / "checkpoint.partial").rename(folder / "checkpoint.pt")


def resume(folder: Path, model: Encoder, optimizer, schedule) -> int:
    """How many epochs are done."""
    if not (folder / "checkpoint.pt").exists():
        return 0
    saved = torch.load(folder / "checkpoint.pt", weights_only=True, map_location=DEVICE)
    model.load_state_dict(saved["model"])
    optimizer.load_state_dict(saved["optimizer"])
    schedule.load_state_dict(saved["schedule"])
    return saved["epoch"]
