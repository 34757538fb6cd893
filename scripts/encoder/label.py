"""What a model says of sentences: probabilities of tags, smoothed over the document, and the best allowed run.

    tags, probabilities = label(model, sentences, "news")
"""

from collections import defaultdict

import numpy as np
import torch

from corpus import Sentence
from device import quick
from pieces import MARKS
from tags import TAGS, best_tags
from model import Encoder
from windows import batches, join, pack

BATCH_PIECES = 2048
# Weight of the mean over the same word's places in the document (recipes/encoder.md).
DOCUMENT_WEIGHT = 0.35
LEAST = 1e-8


def probabilities_of(model: Encoder, sentences: list[Sentence], heads: list[str]) -> dict[str, list[np.ndarray]]:
    """Tokens × tags for each sentence and head."""
    model.eval()
    out = {head: [np.zeros((len(sentence.tokens), len(TAGS)), np.float32) for sentence in sentences] for head in heads}
    with torch.inference_mode(), quick():
        for group in batches(pack(sentences), BATCH_PIECES):
            batch = join(group)
            states = model(batch.numbers, batch.marks, batch.present).flatten(0, 1)[batch.firsts]
            for head in heads:
                rows = torch.softmax(model.heads[head](states).float(), -1).cpu().numpy()
                for (sentence, token), row in zip(batch.words, rows):
                    out[head][sentence][token] = row
    return out


def smooth(probabilities: list[np.ndarray], sentences: list[Sentence], weight: float = DOCUMENT_WEIGHT) -> list[np.ndarray]:
    """Each token's probabilities with `weight` of the mean over its word's places in the document."""
    sums: dict[tuple[int, str], np.ndarray] = defaultdict(lambda: np.zeros(len(TAGS) + 1, np.float32))
    keys = [[(sentence.document, MARKS.sub("", token)) for token in sentence.tokens] for sentence in sentences]
    for row, names in zip(probabilities, keys):
        for values, name in zip(row, names):
            sums[name][:-1] += values
            sums[name][-1] += 1
    return [
        np.stack([(1 - weight) * values + weight * sums[name][:-1] / sums[name][-1] for values, name in zip(row, names)]) if len(row) else row
        for row, names in zip(probabilities, keys)
    ]


def tags_of(probabilities: list[np.ndarray]) -> list[list[int]]:
    """The best allowed run for each sentence."""
    return [best_tags(np.log(row + LEAST)) for row in probabilities]
