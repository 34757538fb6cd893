"""The encoder's rival: onnxruntime with the same weights in float32, one thread, over the same windows of pieces; with `int8` as an argument its own
dynamic 8-bit matrices.

    pip install onnxruntime==1.32.0 onnx==1.23.2 numpy
    python encoder_onnx.py weights.bin windows.json [int8]

`windows.json`: [{"numbers": […], "marks": […], "firsts": […]}, …]. Prints {"words", "words_per_cpu_s", "best": [the best tag's number of each word]}.
"""

import json
import os
import struct
import sys
import tempfile
import time

import numpy as np
import onnx
import onnxruntime as ort
from onnx import TensorProto, helper, numpy_helper

ROUNDS = 3
# Windows at once, of like length: the best of 1, 4 and 8 here.
BATCH = 4
HEAD = "news"


def read(path):
    """Shape and tensors of a weights file as float32 (scripts/encoder/export.py describes it)."""
    data = open(path, "rb").read()
    size = struct.unpack_from("<I", data, 12)[0]
    header = json.loads(data[20 : 20 + size])
    start, tensors = -(-(20 + size) // 4) * 4, {}
    for one in header["tensors"]:
        if one["kind"] != "text":
            tensors[one["name"]] = floats(one["kind"], one["shape"], data[start + one["at"] : start + one["at"] + one["bytes"]])
    return header, tensors


def floats(kind, shape, data):
    if kind in ("f16", "f32"):
        return np.frombuffer(data, "<" + kind[0] + str(int(kind[1:]) // 8)).astype(np.float32).reshape(shape)
    rows, columns = shape
    scales = np.frombuffer(data[: rows * 4], "<f4")[:, None]
    if kind == "i8":
        return np.frombuffer(data[rows * 4 :], np.int8).reshape(shape) * scales
    groups = np.frombuffer(data[rows * 4 : rows * 4 + rows * columns // 32], np.uint8).reshape(rows, columns // 32)
    packed = np.frombuffer(data[rows * 4 + rows * columns // 32 :], np.uint8).reshape(rows, columns // 2)
    nibbles = np.stack([packed & 15, packed >> 4], -1).reshape(shape).astype(np.float32) - 8
    return (nibbles * np.repeat(groups, 32, 1) * scales).astype(np.float32)


class Graph:
    """Nodes and constants while they are put together."""

    def __init__(self):
        self.nodes, self.constants = [], []

    def constant(self, name, values):
        self.constants.append(numpy_helper.from_array(np.array(values, order="C"), name))
        return name

    def node(self, kind, *inputs, **attributes):
        out = f"value{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [out], **attributes))
        return out


def model_of(header, tensors):
    graph, hidden, heads = Graph(), header["hidden"], header["heads"]
    constants = {name: graph.constant(name, values.T if name.endswith("weight") and values.ndim == 2 else values) for name, values in tensors.items()}
    split = graph.constant("split", np.array([0, 0, 3, heads, hidden // heads], np.int64))
    joined = graph.constant("joined", np.array([0, 0, hidden], np.int64))
    scale = graph.constant("scale", np.array((hidden // heads) ** -0.5, np.float32))
    parts = [graph.constant(f"part{i}", np.array(i, np.int64)) for i in range(3)]

    def linear(name, x):
        return graph.node("Add", graph.node("MatMul", x, constants[f"{name}.weight"]), constants[f"{name}.bias"])

    def norm(name, x):
        return graph.node("LayerNormalization", x, constants[f"{name}.weight"], constants[f"{name}.bias"], axis=-1, epsilon=header["epsilon"])

    x = graph.node("Add", graph.node("Gather", constants["pieces"], "numbers"), graph.node("Gather", constants["places"], "at"))
    x = norm("norm", graph.node("Add", x, graph.node("Gather", constants["marks"], "kinds")))
    for layer in range(header["layers"]):
        looked = graph.node("Transpose", graph.node("Reshape", linear(f"layers.{layer}.look", x), split), perm=[2, 0, 3, 1, 4])
        query, key, value = (graph.node("Gather", looked, part, axis=0) for part in parts)
        scores = graph.node("Mul", graph.node("MatMul", query, graph.node("Transpose", key, perm=[0, 1, 3, 2])), scale)
        shares = graph.node("Softmax", graph.node("Add", scores, "hide"), axis=-1)
        seen = graph.node("Reshape", graph.node("Transpose", graph.node("MatMul", shares, value), perm=[0, 2, 1, 3]), joined)
        x = norm(f"layers.{layer}.norm_look", graph.node("Add", x, linear(f"layers.{layer}.gather", seen)))
        wide = graph.node("Gelu", linear(f"layers.{layer}.widen", x))
        x = norm(f"layers.{layer}.norm_think", graph.node("Add", x, linear(f"layers.{layer}.narrow", wide)))
    logits = linear(f"heads.{HEAD}", x)
    whole = [helper.make_tensor_value_info(name, TensorProto.INT64, ["windows", "length"]) for name in ("numbers", "kinds")]
    inputs = [*whole, helper.make_tensor_value_info("at", TensorProto.INT64, ["length"]), helper.make_tensor_value_info("hide", TensorProto.FLOAT, ["windows", 1, 1, "length"])]
    outputs = [helper.make_tensor_value_info(logits, TensorProto.FLOAT, None)]
    return helper.make_model(helper.make_graph(graph.nodes, "encoder", inputs, outputs, graph.constants), opset_imports=[helper.make_opsetid("", 20)], ir_version=9)


def session_of(model, is_int8):
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    if not is_int8:
        return ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    from onnxruntime.quantization import quantize_dynamic

    with tempfile.TemporaryDirectory() as folder:
        plain, small = os.path.join(folder, "plain.onnx"), os.path.join(folder, "small.onnx")
        onnx.save(model, plain)
        quantize_dynamic(plain, small, op_types_to_quantize=["MatMul"])
        return ort.InferenceSession(small, options, providers=["CPUExecutionProvider"])


def run(session, windows):
    """The best tag of each word, window by window."""
    best = [[] for _ in windows]
    order = sorted(range(len(windows)), key=lambda i: len(windows[i]["numbers"]))
    for start in range(0, len(order), BATCH):
        group = order[start : start + BATCH]
        length = max(len(windows[i]["numbers"]) for i in group)
        numbers, kinds = np.zeros((len(group), length), np.int64), np.zeros((len(group), length), np.int64)
        hide = np.full((len(group), 1, 1, length), -1e4, np.float32)
        for row, i in enumerate(group):
            size = len(windows[i]["numbers"])
            numbers[row, :size], kinds[row, :size], hide[row, 0, 0, :size] = windows[i]["numbers"], windows[i]["marks"], 0
        logits = session.run(None, {"numbers": numbers, "kinds": kinds, "at": np.arange(length), "hide": hide})[0]
        for row, i in enumerate(group):
            best[i] = logits[row, windows[i]["firsts"]].argmax(-1).tolist()
    return [tag for tags in best for tag in tags]


header, tensors = read(sys.argv[1])
windows = json.load(open(sys.argv[2], encoding="utf-8"))
session = session_of(model_of(header, tensors), "int8" in sys.argv)
words = sum(len(window["firsts"]) for window in windows)
best = run(session, windows)
rates = []
for _ in range(ROUNDS):
    start = time.process_time()
    run(session, windows)
    rates.append(words / (time.process_time() - start))
print(json.dumps({"words": words, "words_per_cpu_s": sorted(rates)[ROUNDS // 2], "best": best}))
