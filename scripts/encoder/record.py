"""The record of what was done: `record.json` in the working folder, one entry a step, with hashes of what the step wrote or read.

    remember(work, "weights", {"pieces": 16000}, [path])
"""

import hashlib
import json
import time
from pathlib import Path


def remember(work: Path, step: str, facts: dict, files: list[Path]) -> None:
    """Adds or replaces a step's entry."""
    path = work / "record.json"
    record = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    hashes = work / "corpora" / "hashes.json"
    record["data"] = json.loads(hashes.read_text(encoding="utf-8")) if hashes.exists() else {}
    record[step] = {"facts": facts, "files": {file.name: sha256(file) for file in files}, "done": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())}
    path.write_text(json.dumps(record, indent=1, ensure_ascii=False), encoding="utf-8")


def sha256(path: Path) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
