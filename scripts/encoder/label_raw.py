"""Labels raw text with one or more teachers, document by document, for a smaller model to learn from.

    label_raw(work, ["six"], 300_000)  # writes labelled-300000.jsonl

A line is a sentence: `{"doc", "tokens", "news", "wikipedia", "confidence"}`, tags in BIO, confidence the probability of the news tag.
"""

import json
import time
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import numpy as np
import torch

from corpus import Sentence, read_corpus
from device import DEVICE
from label import probabilities_of, smooth, tags_of
from model import Encoder
from tags import TAGS
from teach import build
from vocabulary import load_pieces

LABEL_SETS = ["news", "wikipedia"]
# Documents labelled at once: enough for batches of like length, few enough for memory.
GROUP = 40


def label_raw(work: Path, names: list[str], tokens: int) -> Path:
    """Writes labelled-<tokens>.jsonl in the working folder, whole documents, and gives its path.

    Rows gather in `labels/<names>.jsonl`, which a later call with more tokens, or one after a stop, goes on with.
    """
    sentences = read_corpus(work, "raw", load_pieces(work), tokens)
    gathered = work / "labels" / f"{'+'.join(names)}.jsonl"
    gathered.parent.mkdir(exist_ok=True)
    drop_torn_line(gathered)
    with open(gathered, encoding="utf-8") as lines:
        done = sum(1 for _ in lines)
    extend(gathered, [load_teacher(work, name) for name in names], sentences, done)
    target = work / f"labelled-{tokens}.jsonl"
    with open(gathered, encoding="utf-8") as lines, open(target.with_suffix(".partial"), "w", encoding="utf-8") as out:
        out.writelines(line for line, _ in zip(lines, sentences))
    return target.with_suffix(".partial").rename(target)


def extend(gathered: Path, teachers: list[Encoder], sentences: list[Sentence], done: int) -> None:
    """Labels the sentences from number `done` on, in groups of documents."""
    began, tokens, read = time.time(), 0, 0
    with open(gathered, "a", encoding="utf-8") as out:
        for group in groups_of(sentences):
            read += len(group)
            if read <= done:
                continue
            # A group begun by a shorter call is labelled anew, so that its documents are seen whole.
            rows = label_group(teachers, group)[max(0, done - read + len(group)) :]
            out.write("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
            out.flush()
            tokens += sum(len(sentence.tokens) for sentence in group)
            print(f"  document {group[-1].document}: {tokens} tokens, {tokens / (time.time() - began):.0f} a second", flush=True)


def drop_torn_line(path: Path) -> None:
    """Makes the file if there is none, and cuts off a last line that a stop left unfinished."""
    path.touch()
    rows = path.read_bytes()
    path.write_bytes(rows[: rows.rfind(b"\n") + 1])


def load_teacher(work: Path, name: str) -> Encoder:
    """The teacher of the last epoch done."""
    saved = torch.load(work / name / "checkpoint.pt", weights_only=True, map_location=DEVICE)
    record = json.loads((work / name / f"epoch-{saved['epoch']}.json").read_text(encoding="utf-8"))
    model = build(work, record["settings"]["layers"])
    model.load_state_dict(saved["model"])
    return model


def groups_of(sentences: list[Sentence]) -> Iterator[list[Sentence]]:
    """Whole documents, `GROUP` at a time."""
    for _, group in groupby(sentences, key=lambda sentence: sentence.document // GROUP):
        yield list(group)


def label_group(teachers: list[Encoder], sentences: list[Sentence]) -> list[dict]:
    """The rows of some documents' sentences."""
    each = [probabilities_of(teacher, sentences, LABEL_SETS) for teacher in teachers]
    mean = {head: smooth([np.mean(rows, 0) for rows in zip(*(one[head] for one in each))], sentences) for head in LABEL_SETS}
    tags = {head: tags_of(mean[head]) for head in LABEL_SETS}
    return [
        {
            "doc": sentence.document,
            "tokens": sentence.tokens,
            **{head: [TAGS[tag] for tag in tags[head][i]] for head in LABEL_SETS},
            "confidence": [round(float(row[tag]), 3) for row, tag in zip(mean["news"][i], tags["news"][i])],
        }
        for i, sentence in enumerate(sentences)
    ]
