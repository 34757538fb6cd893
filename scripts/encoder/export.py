"""Writes a student as the one file that src/encoder reads: header, then tensors, matrices in 4 bits.

    export(work, "five-4", Path("weights.bin"))

Layout, little endian: "SILAHENC", u32 version, u32 length of the header, u32 CRC-32 of all bytes after it, the header (JSON: shape, tags, tensors with
name, kind, shape, place and bytes), zeros up to a multiple of 4, the tensors, each at a multiple of 4. Kinds: `q4` a float32 a row, a byte for each 32
columns, then nibbles, the even column first: (nibble − 8) × byte × row; `i8` a float32 a row, then int8; `f16`, `f32`; `text` UTF-8.
"""

import json
import struct
import zlib
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from label_raw import LABEL_SETS
from model import Encoder
from rounding import levels_of, round_in_training, rounded_modules
from student import StudentSettings, few_pieces, student_of
from tags import TAGS
from label import DOCUMENT_WEIGHT

MAGIC, VERSION, AFTER_CHECK = b"SILAHENC", 1, 20
Block = tuple[str, str, list[int], bytes]


def export(work: Path, name: str, out: Path) -> dict:
    """Gives the size and the record of the student."""
    model, settings, record = load_student(work, name)
    out.write_bytes(file_of(work, model, settings, read_head(work, name)))
    return {"bytes": out.stat().st_size, "dev": record["dev"]}


def load_student(work: Path, name: str) -> tuple[Encoder, StudentSettings, dict]:
    saved = torch.load(work / name / "checkpoint.pt", weights_only=True, map_location="cpu")
    record = json.loads((work / name / f"epoch-{saved['epoch']}.json").read_text(encoding="utf-8"))
    settings = StudentSettings(**record["settings"])
    model = student_of(work, settings).cpu()
    if settings.rounded:
        round_in_training(model)
    model.load_state_dict(saved["model"])
    model.eval()
    return model, settings, record


def read_head(work: Path, name: str) -> dict[str, Tensor]:
    """Weight and bias of the matrix of meaning, as head.py found them."""
    return {part: torch.from_numpy(values) for part, values in np.load(work / name / "head.npz").items()}


def file_of(work: Path, model: Encoder, settings: StudentSettings, head: dict[str, Tensor]) -> bytes:
    meaning = [("meaning.weight", *four_bits(head["weight"])), ("meaning.bias", *half(head["bias"]))]
    blocks, entries, at = [*blocks_of(model), *meaning, *words_of(work, settings)], [], 0
    for name, kind, shape, data in blocks:
        entries.append({"name": name, "kind": kind, "shape": shape, "at": at, "bytes": len(data)})
        at += len(padded(data))
    unknown = few_pieces(work, settings.pieces).unknown_score
    size = model.pieces.weight.shape[1]
    header = {
        "layers": settings.layers, "hidden": size, "heads": model.shape.heads, "wide": model.layers[0].widen.weight.shape[0],
        "places": model.places.weight.shape[0], "marks": model.shape.marks, "meaning": len(head["bias"]), "epsilon": model.shape.epsilon,
        "tags": TAGS, "labels": LABEL_SETS, "smoothing": DOCUMENT_WEIGHT, "temperature": {head: 1.0 for head in LABEL_SETS},
        "unknownScore": unknown, "tensors": entries,
    }
    text = json.dumps(header, separators=(",", ":")).encode()
    body = text + bytes(-(AFTER_CHECK + len(text)) % 4) + b"".join(padded(data) for *_, data in blocks)
    return MAGIC + struct.pack("<III", VERSION, len(text), zlib.crc32(body)) + body


def blocks_of(model: Encoder) -> list[Block]:
    """All tensors but the heads that only training has: that of WikiFANE, and the one by which meaning is learned."""
    rounded = {name: module for name, module in rounded_modules(model).items() if name != "meaning"}
    blocks = [(f"{name}.weight" if name != "pieces" else name, *four_bits(exact(module))) for name, module in rounded.items()]
    blocks.append(("places", *eight_bits(model.places.weight.detach())))
    blocks.append(("marks", *half(model.marks.weight.detach())))
    for name, values in model.named_parameters():
        kept = not name.startswith("meaning.") and (not name.startswith("heads.") or name.split(".")[1] in LABEL_SETS)
        module = name.rpartition(".")[0].replace(".parametrizations", "").removesuffix(".weight")
        is_done = module in ("pieces", "places", "marks") or (module in rounded and not name.endswith("bias"))
        if kept and not is_done:
            blocks.append((name, *half(values.detach())))
    return blocks


def exact(module: torch.nn.Module) -> Tensor:
    """The weight before rounding: rounded values rounded once more may change."""
    return (module.parametrizations.weight.original if hasattr(module, "parametrizations") else module.weight).detach()


def words_of(work: Path, settings: StudentSettings) -> list[Block]:
    pieces = few_pieces(work, settings.pieces)
    lines = "\n".join(f"{point:x}\t{json.dumps(text, ensure_ascii=False)}" for point, text in pieces.replacements.items())
    return [
        ("vocabulary", "text", [len(pieces.pieces)], "\n".join(pieces.pieces).encode()),
        ("vocabulary.scores", "f32", [len(pieces.scores)], np.array(pieces.scores, "<f4").tobytes()),
        ("replacements", "text", [len(pieces.replacements)], lines.encode()),
    ]


def four_bits(weight: Tensor) -> tuple[str, list[int], bytes]:
    levels = levels_of(weight)
    nibbles = (levels.numbers + 8).numpy().astype(np.uint8)
    packed = nibbles[:, 0::2] | nibbles[:, 1::2] << 4
    return "q4", list(weight.shape), levels.rows.numpy().astype("<f4").tobytes() + levels.groups.numpy().astype(np.uint8).tobytes() + packed.tobytes()


def eight_bits(weight: Tensor) -> tuple[str, list[int], bytes]:
    rows = weight.abs().amax(-1).clamp_min(1e-12) / 127
    return "i8", list(weight.shape), rows.numpy().astype("<f4").tobytes() + (weight / rows[:, None]).round().numpy().astype(np.int8).tobytes()


def half(weight: Tensor) -> tuple[str, list[int], bytes]:
    return "f16", list(weight.shape), weight.numpy().astype("<f2").tobytes()


def padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)
