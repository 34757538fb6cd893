"""Cuts words into unigram pieces: the cut of the greatest sum of scores (Viterbi), as SentencePiece does it word by word.

    pieces = Pieces(["<s>", "<pad>", "</s>", "<unk>", "▁في", …], scores, replacements)
    pieces.cut("في")  # [4]
"""

import re
from functools import lru_cache

START, PAD, END, UNKNOWN = range(4)
WORD_BEGINS = "▁"
# What e5.c takes for a letter that no piece holds: less than any piece.
UNKNOWN_PENALTY = 10.0
# Vowel marks and tatweel: the pieces know bare words, and vocalised text shall read like bare text.
MARKS = re.compile("[\u0640\u064b-\u065f\u0670]")


class Pieces:
    """A list of pieces in the order of their numbers. `cut` gives at least one number for every word."""

    def __init__(self, pieces: list[str], scores: list[float], replacements: dict[int, str]) -> None:
        self.pieces, self.scores, self.replacements = pieces, scores, replacements
        self.numbers = {piece: i for i, piece in enumerate(pieces) if i > UNKNOWN}
        self.longest = max(map(len, pieces))
        self.unknown_score = min(scores) - UNKNOWN_PENALTY
        self.cut = lru_cache(maxsize=1_000_000)(self.cut_bare)

    def cut_bare(self, word: str) -> tuple[int, ...]:
        """The pieces of a word without its marks."""
        return self.best(WORD_BEGINS + MARKS.sub("", word).translate(self.replacements).strip().replace(" ", WORD_BEGINS))

    def cut_text(self, text: str) -> list[int]:
        """The pieces of a text as the package cuts it: marks stay, words are what stands between spaces."""
        words = re.sub(" +", " ", text.translate(self.replacements)).removeprefix(" ").split(" ")
        return [number for word in words for number in self.best(WORD_BEGINS + word)]

    def best(self, text: str) -> tuple[int, ...]:
        scores = [0.0] + [float("-inf")] * len(text)
        steps: list[tuple[int, int]] = [(0, UNKNOWN)] * (len(text) + 1)
        for begin in range(len(text)):
            for end in range(begin + 1, min(len(text), begin + self.longest) + 1):
                number = self.numbers.get(text[begin:end])
                if number is None and end > begin + 1:
                    continue
                score = scores[begin] + (self.unknown_score if number is None else self.scores[number])
                if score > scores[end]:
                    scores[end], steps[end] = score, (begin, UNKNOWN if number is None else number)
        cut, end = [], len(text)
        while end > 0:
            end, number = steps[end]
            cut.append(number)
        return tuple(reversed(cut)) or (UNKNOWN,)
