"""The run of a training, whatever is learned: epochs of batches of several kinds, a checkpoint and a record after each; one that was stopped goes on.

    train(folder, model, settings, lambda epoch: [("news", group), …], lambda kind, group: loss, lambda: {"dev": scores})
"""

import json
import random
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from corpus import Sentence
from device import DEVICE
from model import Encoder
from windows import batches, pack

Batches = list[tuple[str, list]]


@dataclass(frozen=True, kw_only=True)
class Training:
    """`shares` say how much of each marked corpus an epoch reads; rates are AdamW's at their highest."""

    layers: int
    epochs: int
    seed: int = 1
    rate: float
    head_rate: float
    warm_up: float
    decay: float = 0.01
    dropout: float
    batch_pieces: int = 1024
    shares: dict[str, float] = field(default_factory=lambda: {"news": 1.0, "wikipedia": 1.0, "wikifane": 0.35})


def train(folder: Path, model: Encoder, settings: Training, batches_of: Callable[[int], Batches], loss_of: Callable[[str, list], Tensor], judge: Callable[[], dict]) -> dict:
    """Trains, or goes on from the last checkpoint in `folder`. `judge` is asked after each epoch; its `dev` has scores by part. Gives the last epoch's record."""
    optimizer = optimizer_of(model, settings)
    folder.mkdir(exist_ok=True)
    steps = len(batches_of(0)) * settings.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate_at(step, steps, settings.warm_up))
    for epoch in range(resume(folder, model, optimizer, schedule), settings.epochs):
        # For each epoch anew, so that one resumed draws what it would have drawn.
        torch.manual_seed(settings.seed * 1000 + epoch)
        run_epoch(model, optimizer, schedule, loss_of, batches_of(epoch))
        found = judge()
        save_checkpoint(folder, epoch + 1, model, optimizer, schedule)
        (folder / f"epoch-{epoch + 1}.json").write_text(json.dumps({"settings": asdict(settings), "epoch": epoch + 1, **found}, indent=1))
        told = {part: row["all"]["f1"] for part, row in found["dev"].items()} | {name: value for name, value in found.items() if name != "dev"}
        print(f"epoch {epoch + 1}: " + ", ".join(f"{name} {value}" for name, value in told.items()), flush=True)
    return json.loads((folder / f"epoch-{settings.epochs}.json").read_text())


def optimizer_of(model: Encoder, settings: Training) -> torch.optim.Optimizer:
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


def chance_of(settings: Training, epoch: int) -> random.Random:
    return random.Random(settings.seed * 1000 + epoch)


def gold_batches(corpora: dict[str, list[Sentence]], settings: Training, chance: random.Random) -> Batches:
    """An epoch's batches of all heads. The windows differ from epoch to epoch."""
    mixed = []
    for head, sentences in corpora.items():
        groups = batches(pack(sentences, chance=chance), settings.batch_pieces, chance)
        mixed += [(head, group) for group in groups[: round(len(groups) * settings.shares[head])]]
    return mixed


def run_epoch(model: Encoder, optimizer, schedule, loss_of: Callable[[str, list], Tensor], mixed: Batches) -> None:
    model.train()
    began, losses = time.time(), {}
    for step, (kind, group) in enumerate(mixed):
        loss = loss_of(kind, group)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        losses.setdefault(kind, []).append(float(loss.detach()))
        if step % 100 == 99:
            told = ", ".join(f"{name} {np.mean(values[-60:]):.3f}" for name, values in sorted(losses.items()))
            print(f"  {step + 1}/{len(mixed)} {told}, {(time.time() - began) / (step + 1):.2f} s a step", flush=True)


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
