"""The tags, the best run of tags that BIO allows, and scores by exact span and type.

    spans([0, 1, 2])  # {(1, 2, "PER")}
"""

import numpy as np

TYPES = ["PER", "LOC", "ORG", "MISC"]
TAGS = ["O", *(f"{edge}-{kind}" for kind in TYPES for edge in "BI")]
FORBIDDEN = -1e4


def number_of(tag: str) -> int:
    """A tag's number; tags that no corpus here should hold count as outside."""
    return TAGS.index(tag) if tag in TAGS else 0


def allowed() -> np.ndarray:
    """What may follow what, as an addend: an inside only its own beginning or inside."""
    moves = np.zeros((len(TAGS), len(TAGS)), np.float32)
    for inside in range(2, len(TAGS), 2):
        moves[:, inside] = FORBIDDEN
        moves[[inside - 1, inside], inside] = 0
    return moves


MOVES = allowed()


def best_tags(logs: np.ndarray) -> list[int]:
    """The run of greatest sum over tokens × tags."""
    if len(logs) == 0:
        return []
    score = logs[0] + np.where([number > 0 and number % 2 == 0 for number in range(len(TAGS))], FORBIDDEN, 0)
    back = np.zeros((len(logs), len(TAGS)), np.int64)
    for at in range(1, len(logs)):
        ways = score[:, None] + MOVES
        back[at] = ways.argmax(0)
        score = ways.max(0) + logs[at]
    run = [int(score.argmax())]
    for at in range(len(logs) - 1, 0, -1):
        run.append(int(back[at, run[-1]]))
    return run[::-1]


def spans(tags: list[int]) -> set[tuple[int, int, str]]:
    """First and last token and type; an inside without its beginning begins one, as conlleval reads it."""
    found, at = set(), 0
    while at < len(tags):
        kind, last = TAGS[tags[at]][2:], at
        while last + 1 < len(tags) and TAGS[tags[last + 1]] == f"I-{kind}":
            last += 1
        if kind:
            found.add((at, last, kind))
        at = last + 1
    return found


def score(gold: list[list[int]], found: list[list[int]]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 in percent, over all and by type."""
    counts = {kind: [0, 0, 0] for kind in ["all", *TYPES]}
    for right, guess in zip(gold, found, strict=True):
        marked, tagged = spans(right), spans(guess)
        for place, group in enumerate([marked & tagged, tagged, marked]):
            for _, _, kind in group:
                counts[kind][place] += 1
                counts["all"][place] += 1
    return {kind: shares(*numbers) for kind, numbers in counts.items()}


def shares(right: int, found: int, marked: int) -> dict[str, float]:
    return {
        "precision": round(100 * right / max(1, found), 2),
        "recall": round(100 * right / max(1, marked), 2),
        "f1": round(200 * right / max(1, found + marked), 2),
    }
