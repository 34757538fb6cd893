"""Checks the PyTorch copy against the package's own C code: pieces counted alike, pooled vectors of cosine above 0.999.

The compiled part of the package is for one Python, so e5.c is compiled here by the C compiler and called by ctypes.
"""

import ctypes
import subprocess
from pathlib import Path

import numpy as np
import torch

from model import Encoder, Shape
from package import Package
from pieces import END, START, Pieces

LEAST_COSINE = 0.999


def check(package: Package, folder: Path, work: Path, texts: list[str]) -> float:
    """The least cosine over `texts`. Raises AssertionError below the bound or where piece counts differ."""
    library = compile_library(folder, work)
    handle = library.e5_load(str(folder / "e5-small-q4.bin").encode())
    pieces = Pieces(package.pieces, package.scores.tolist(), package.replacements)
    model = Encoder(package.tensors, Shape(package.shape["layers"], package.shape["heads"], 1, package.epsilon), {}).eval()
    least = 1.0
    for text in texts:
        numbers = [START, *pieces.cut_text(f"query: {text}"), END]
        counted = library.e5_token_count(handle, text.encode(), 1)
        assert counted == len(numbers), f"{text}: {len(numbers)} pieces, {counted} by the package"
        out = np.zeros(package.shape["hidden"], np.float32)
        library.e5_embed(handle, text.encode(), 1, out.ctypes.data_as(ctypes.POINTER(ctypes.c_float)))
        row = torch.tensor([numbers])
        with torch.no_grad():
            pooled = model(row, torch.zeros_like(row), torch.ones_like(row))[0].mean(0).numpy()
        least = min(least, float(pooled @ out / np.linalg.norm(pooled)))
    assert least > LEAST_COSINE, f"cosine {least}"
    return least


def compile_library(folder: Path, work: Path) -> ctypes.CDLL:
    target = work / "e5.so"
    subprocess.run(["gcc", "-O3", "-march=native", "-fopenmp", "-shared", "-fPIC", str(folder / "e5.c"), "-o", str(target), "-lm"], check=True)
    library = ctypes.CDLL(str(target))
    library.e5_load.restype = ctypes.c_void_p
    library.e5_load.argtypes = [ctypes.c_char_p]
    library.e5_embed.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.POINTER(ctypes.c_float)]
    library.e5_token_count.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    return library
