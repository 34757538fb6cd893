"""Trains the student: the first layers and the most frequent pieces, on gold tags, soft tags of the teachers and the pretrained encoder's vectors.

    study(work, "five", StudentSettings(teachers=["six", "twelve"], layers=5))         # from the first teacher's layers
    study(work, "five-4", StudentSettings(..., begins_with="five", rounded=True))       # goes on with weights rounded to 4 bits
"""

import json
import random
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils import parametrize

from corpus import Sentence, read_corpus
from device import DEVICE, here, quick
from label_raw import LABEL_SETS, load_teacher
from meaning import by_length, cut_of, pooled
from model import Encoder
from pieces import Pieces
from rounding import round_in_training
from soft import probabilities, read_soft
from teach import DEV, HEADS, build, evaluate, loss_of
from training import Batches, Training, chance_of, gold_batches, train
from vocabulary import load_pieces
from windows import batches, join, pack

# Texts kept back to see how near the student's vectors come.
HELD = 1000
# How sharply likeness to the others of a group is told.
LIKENESS_SCALE = 10
PLACES = 128


@dataclass(frozen=True, kw_only=True)
class StudentSettings(Training):
    """`tokens` of soft text are at hand and `soft_share` of them read an epoch; so are `texts` and `twins` of meaning."""

    teachers: list[str]
    begins_with: str | None = None
    rounded: bool = False
    layers: int = 5
    pieces: int = 7000
    tokens: int = 800_000
    texts: int = 30_000
    twins: int = 0
    soft_share: float = 1.0
    # What the vectors count beside the tags; their distance is 1 for a student that always says the mean.
    meaning_weight: float = 0.5
    epochs: int = 2
    rate: float = 2e-4
    head_rate: float = 5e-4
    warm_up: float = 0.04
    dropout: float = 0.05
    shares: dict[str, float] = field(default_factory=lambda: {"news": 1.0, "wikipedia": 1.0, "wikifane": 0.2})


@dataclass(frozen=True)
class Lessons:
    """All that the student reads: gold by head, raw sentences with soft tags, texts in pieces with vectors."""

    gold: dict[str, list[Sentence]]
    raw: list[Sentence]
    soft: list[np.ndarray]
    texts: list[list[int]]
    # From this text on they are twins, two by two.
    passages: int
    vectors: Tensor
    mean: Tensor


def few_pieces(work: Path, count: int) -> Pieces:
    """The first pieces of the teachers' list, which is in order of frequency."""
    every = load_pieces(work)
    return Pieces(every.pieces[:count], every.scores[:count], every.replacements)


def student_of(work: Path, settings: StudentSettings) -> Encoder:
    """The first layers of the first teacher with the pieces kept, and a matrix for sentence vectors."""
    model = build(work, settings.layers, settings.dropout)
    teacher = load_teacher(work, settings.teachers[0]).state_dict()
    model.load_state_dict({name: teacher[name] for name in model.state_dict()})
    model.pieces = nn.Embedding.from_pretrained(model.pieces.weight.data[: settings.pieces].clone(), freeze=False)
    model.places = nn.Embedding.from_pretrained(model.places.weight.data[:PLACES].clone(), freeze=False)
    size = model.pieces.weight.shape[1]
    model.meaning = nn.Linear(size, size)
    nn.init.eye_(model.meaning.weight)
    nn.init.zeros_(model.meaning.bias)
    return model.to(DEVICE)


def begin_with(model: Encoder, folder: Path) -> None:
    """The weights of a student trained before, rounded or not."""
    saved = torch.load(folder / "checkpoint.pt", weights_only=True, map_location=DEVICE)["model"]
    if any(".parametrizations." in name for name in saved):
        round_in_training(model)
    model.load_state_dict(saved)


def is_rounded(model: Encoder) -> bool:
    return parametrize.is_parametrized(model.pieces)


def read_lessons(work: Path, settings: StudentSettings, pieces: Pieces) -> Lessons:
    raw = read_corpus(work, "raw", pieces, settings.tokens)
    texts, vectors = read_texts(work / "passages")
    passages = len(texts)
    if settings.twins:
        more, theirs = read_texts(work / "twins")
        texts, vectors = texts + more, np.concatenate([vectors, theirs])
    vectors = here(torch.from_numpy(vectors))
    gold = {head: read_corpus(work, f"{head}.train", pieces) for head in HEADS}
    return Lessons(gold, raw, read_soft(work, settings.teachers, raw), [cut_of(pieces, text) for text in texts], passages, vectors, vectors[HELD:passages].mean(0))


def read_texts(folder: Path) -> tuple[list[str], np.ndarray]:
    texts = [json.loads(line) for line in (folder / "texts.jsonl").read_text(encoding="utf-8").splitlines()]
    return texts, np.load(folder / "vectors.npy").astype(np.float32)


def study(work: Path, name: str, settings: StudentSettings) -> dict:
    """Trains, or goes on from the last checkpoint of `name`. Gives the last epoch's record."""
    pieces = few_pieces(work, settings.pieces)
    lessons = read_lessons(work, settings, pieces)
    dev = {head: read_corpus(work, f"{head}.dev", pieces) for head in DEV}
    torch.manual_seed(settings.seed)
    model = student_of(work, settings)
    if settings.begins_with:
        begin_with(model, work / settings.begins_with)
    if settings.rounded and not is_rounded(model):
        round_in_training(model)
    return train(
        work / name,
        model,
        settings,
        lambda epoch: epoch_of(lessons, settings, epoch),
        lambda kind, group: lesson_loss(model, lessons, settings, kind, group),
        lambda: judge(model, lessons, dev),
    )


def judge(model: Encoder, lessons: Lessons, dev: dict[str, list[Sentence]]) -> dict:
    with parametrize.cached():
        return {"dev": evaluate(model, dev), "meaning missed": distance_held(model, lessons)}


def epoch_of(lessons: Lessons, settings: StudentSettings, epoch: int) -> Batches:
    """The epoch's batches of all kinds, mixed. Windows and texts differ from epoch to epoch."""
    chance = chance_of(settings, epoch)
    mixed = gold_batches(lessons.gold, settings, chance)
    groups = batches(pack(lessons.raw, chance=chance), settings.batch_pieces, chance)
    mixed += [("soft", group) for group in groups[: round(len(groups) * settings.soft_share)]]
    mixed += [("meaning", rows) for rows in meaning_groups(lessons, settings, chance)]
    chance.shuffle(mixed)
    return mixed


def meaning_groups(lessons: Lessons, settings: StudentSettings, chance: random.Random) -> list[list[int]]:
    """Texts of like length together, in blocks drawn anew, so that a group's texts are not always the same neighbours; twins stay together."""
    chosen = chance.sample(range(HELD, lessons.passages), min(settings.texts, lessons.passages - HELD))
    pairs = chance.sample(range(lessons.passages, len(lessons.texts), 2), min(settings.twins, len(lessons.texts) - lessons.passages) // 2)
    most = 2 * settings.batch_pieces
    groups = [rows for block in blocks(chosen) for rows in by_length(lessons.texts, block, most)]
    firsts = [rows for block in blocks(pairs) for rows in by_length(lessons.texts, block, most // 2)]
    return groups + [[row + k for row in rows for k in (0, 1)] for rows in firsts]


def blocks(rows: list[int], size: int = 400) -> list[list[int]]:
    return [rows[start : start + size] for start in range(0, len(rows), size)]


def lesson_loss(model: Encoder, lessons: Lessons, settings: StudentSettings, kind: str, group: list) -> Tensor:
    if kind == "soft":
        return soft_loss(model, lessons, group)
    if kind == "meaning":
        return settings.meaning_weight * meaning_loss(model, lessons, group)
    return loss_of(model, kind, join(group), lessons.gold[kind])


def soft_loss(model: Encoder, lessons: Lessons, group: list) -> Tensor:
    """Cross entropy with the teachers' probabilities, over both ways of marking."""
    batch = join(group)
    wanted = here(torch.from_numpy(probabilities(np.stack([lessons.soft[sentence][token] for sentence, token in batch.words]))))
    with quick():
        states = model(batch.numbers, batch.marks, batch.present).flatten(0, 1)[batch.firsts]
        logits = torch.stack([model.heads[head](states) for head in LABEL_SETS], 1)
    return functional.cross_entropy(logits.float().flatten(0, 1), wanted.flatten(0, 1))


def meaning_loss(model: Encoder, lessons: Lessons, rows: list[int]) -> Tensor:
    """Squared distance to the vectors, as a share of theirs to their mean, and how unlike the group's likenesses are (Kullback-Leibler)."""
    with quick():
        said = model.meaning(pooled(model, [lessons.texts[row] for row in rows]))
    off, wanted = functional.normalize(said.float(), dim=-1) - lessons.mean, lessons.vectors[rows] - lessons.mean
    distance = (off - wanted).square().sum(-1).mean() / wanted.square().sum(-1).mean()
    return distance + functional.kl_div(likenesses(off), likenesses(wanted), log_target=True, reduction="batchmean")


def likenesses(vectors: Tensor) -> Tensor:
    """For each vector the logarithm of how its likeness is shared out over the others."""
    unit = functional.normalize(vectors, dim=-1)
    itself = torch.eye(len(unit), dtype=torch.bool, device=unit.device)
    return torch.log_softmax((LIKENESS_SCALE * unit @ unit.T).masked_fill(itself, -1e4), -1)


def distance_held(model: Encoder, lessons: Lessons) -> float:
    """The loss of meaning on texts it never saw."""
    model.eval()
    with torch.inference_mode():
        return round(float(np.mean([float(meaning_loss(model, lessons, rows)) for rows in by_length(lessons.texts, range(HELD), 2048)])), 4)
