"""What the Python encoder says of sentences, for the TypeScript one to be compared with: float32, the exported weights, no smoothing.

    write_reference(work, "five-4", Path("sentences.jsonl"), Path("reference.jsonl"))

Reads lines of {"tokens": [...], "marks": [...]}; a sentence is a window. Writes the same with the pieces of each word, logits by head, and the unit vector of
the tokens joined by spaces.
"""

import json
from pathlib import Path

import numpy as np
import torch

from corpus import Sentence
from device import DEVICE, here
from export import load_student, read_head
from head import means_of_batch
from label_raw import LABEL_SETS
from meaning import cut_of
from rounding import levels_of, round_in_training
from student import few_pieces
from windows import join, pack


def write_reference(work: Path, name: str, source: Path, target: Path) -> int:
    model, settings, _ = load_student(work, name)
    if not settings.rounded:
        round_in_training(model)
    round_places(model.to(DEVICE))
    pieces = few_pieces(work, settings.pieces)
    head = read_head(work, name)
    weight, bias = here(levels_of(head["weight"]).values()), here(head["bias"].half().float())
    rows = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines()]
    with open(target, "w", encoding="utf-8") as out, torch.inference_mode():
        for row in rows:
            cuts = [pieces.cut(token) for token in row["tokens"]]
            window, *more = pack([Sentence(0, row["tokens"], cuts, row["marks"], [])])
            if more:
                continue
            batch = join([window])
            states = model(batch.numbers, batch.marks, batch.present).flatten(0, 1)[batch.firsts]
            logits = {head: rounded(model.heads[head](states), 3) for head in LABEL_SETS}
            text = " ".join(row["tokens"])
            vector = torch.nn.functional.normalize(means_of_batch(model, [cut_of(pieces, text)]) @ weight.T + bias, dim=-1)[0]
            out.write(json.dumps({**row, "pieces": cuts, **logits, "vector": rounded(vector, 4)}, ensure_ascii=False, separators=(",", ":")) + "\n")
    return len(rows)


def round_places(model) -> None:
    """The weights that the file keeps in 8 and 16 bits, as it keeps them."""
    places = model.places.weight.data
    rows = places.abs().amax(-1, keepdim=True).clamp_min(1e-12) / 127
    places.copy_((places / rows).round() * rows)
    for name, values in model.named_parameters():
        if "parametrizations" not in name and not name.startswith("places"):
            values.data.copy_(values.data.half().float())


def rounded(values: torch.Tensor, digits: int) -> list:
    return np.round(values.cpu().numpy().astype(np.float64), digits).tolist()
