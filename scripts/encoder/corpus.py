"""Reads what prepare.ts wrote: sentences with their document, the tables' marks and, where there are, gold tags.

    sentences = read_corpus(work, "news.train", pieces)
    sentences[0].tokens, sentences[0].pieces  # words, and the piece numbers of each word
"""

import json
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from pieces import Pieces
from tags import number_of


@dataclass(frozen=True)
class Sentence:
    """`pieces[i]`, `marks[i]` and `tags[i]` belong to `tokens[i]`. Raw text has no tags."""

    document: int
    tokens: list[str]
    pieces: list[tuple[int, ...]]
    marks: list[int]
    tags: list[int]


def read_corpus(work: Path, name: str, pieces: Pieces, most_tokens: float = float("inf")) -> list[Sentence]:
    """The sentences of a part in their order, whole documents up to the one that reaches `most_tokens`."""
    sentences, tokens = [], 0
    with open(work / "corpora" / f"{name}.jsonl", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if tokens >= most_tokens and row["doc"] != sentences[-1].document:
                break
            tokens += len(row["tokens"])
            cut = [pieces.cut(token) for token in row["tokens"]]
            sentences.append(Sentence(row["doc"], row["tokens"], cut, row["marks"], [number_of(tag) for tag in row.get("tags", [])]))
    return sentences


def documents_of(sentences: list[Sentence]) -> list[list[Sentence]]:
    """The sentences of each document."""
    return [list(group) for _, group in groupby(sentences, key=lambda sentence: sentence.document)]
