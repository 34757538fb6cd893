"""Cuts made words by the reference tokenizer, and prints what pieces.test.ts compares with: a CRC-32 of the answers for words, and one for texts.

    npx tsx test/encoder/made-vocabulary.ts | python3 test/encoder/reference_pieces.py scripts/encoder
"""

import json
import sys
import zlib

sys.path.insert(0, sys.argv[1])
from pieces import Pieces  # noqa: E402

made = json.load(sys.stdin)
table = {int(point, 16): json.loads(text) for point, text in (line.split("\t") for line in made["replacements"].split("\n"))}
pieces = Pieces(made["pieces"], made["scores"], table)
pieces.unknown_score = -30.0


def check(answers: list) -> int:
    return zlib.crc32("\n".join(" ".join(map(str, answer)) for answer in answers).encode())


print("words", check([pieces.cut_bare(word) for word in made["words"]]))
print("texts", check([pieces.cut_text(" ".join(made["words"][i : i + 10])) for i in range(0, len(made["words"]), 10)]))
