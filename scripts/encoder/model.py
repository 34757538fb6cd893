"""The encoder (BERT with layer norms after each half layer) with a linear head of tags for each corpus.

Marks of the tables enter at a word's first piece, through a matrix that starts at zero.

    model = Encoder(weights, Shape(layers=6, heads=12, marks=15), heads={"news": 9})
    model(numbers, marks, length)  # hidden states: windows × pieces × 384
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True)
class Shape:
    """Layers kept (the first ones), attention heads, and kinds of marks."""

    layers: int
    heads: int
    marks: int
    epsilon: float = 1e-12
    dropout: float = 0.1


class Layer(nn.Module):
    """Attention, then two matrices with GELU between; each added to what came in, and normed."""

    def __init__(self, weights: dict[str, np.ndarray], shape: Shape) -> None:
        super().__init__()
        self.heads, self.dropout = shape.heads, shape.dropout
        hidden = weights["q.w"].shape[0]
        joined = {"w": np.concatenate([weights[f"{part}.w"] for part in "qkv"]), "b": np.concatenate([weights[f"{part}.b"] for part in "qkv"])}
        self.look = linear(joined["w"], joined["b"])
        self.gather = linear(weights["ao.w"], weights["ao.b"])
        self.widen = linear(weights["fi.w"], weights["fi.b"])
        self.narrow = linear(weights["fo.w"], weights["fo.b"])
        self.norm_look = norm(weights["aln.w"], weights["aln.b"], shape.epsilon)
        self.norm_think = norm(weights["oln.w"], weights["oln.b"], shape.epsilon)
        self.scale = 1 / math.sqrt(hidden // shape.heads)

    def forward(self, states: Tensor, hide: Tensor) -> Tensor:
        windows, length, hidden = states.shape
        query, key, value = self.look(states).view(windows, length, 3, self.heads, hidden // self.heads).permute(2, 0, 3, 1, 4)
        # Plain products: faster here than the fused call, and their memory is reused.
        weights = torch.softmax(query @ key.transpose(2, 3) * self.scale + hide, dim=-1)
        seen = (weights.to(value.dtype) @ value).transpose(1, 2).reshape(windows, length, hidden)
        states = self.norm_look(states + self.drop(self.gather(seen)))
        return self.norm_think(states + self.drop(self.narrow(functional.gelu(self.widen(states)))))

    def drop(self, values: Tensor) -> Tensor:
        return functional.dropout(values, self.dropout, self.training)


class Encoder(nn.Module):
    """`weights` are the package's tensors with the kept rows of pieces; `heads` names the corpora and their tag counts."""

    def __init__(self, weights: dict[str, np.ndarray], shape: Shape, heads: dict[str, int]) -> None:
        super().__init__()
        hidden = weights["emb.word"].shape[1]
        self.shape = shape
        self.pieces = nn.Embedding.from_pretrained(tensor(weights["emb.word"] + weights["emb.type"][0]), freeze=False)
        self.places = nn.Embedding.from_pretrained(tensor(weights["emb.pos"]), freeze=False)
        self.marks = nn.Embedding(shape.marks, hidden)
        nn.init.zeros_(self.marks.weight)
        self.norm = norm(weights["emb.ln.w"], weights["emb.ln.b"], shape.epsilon)
        self.layers = nn.ModuleList(Layer(part(weights, f"l{i}."), shape) for i in range(shape.layers))
        self.heads = nn.ModuleDict({name: nn.Linear(hidden, count) for name, count in heads.items()})

    def forward(self, numbers: Tensor, marks: Tensor, present: Tensor) -> Tensor:
        """Hidden states. `present` is 1 where a window has a piece."""
        *_, states = self.steps(numbers, marks, present)
        return states

    def steps(self, numbers: Tensor, marks: Tensor, present: Tensor) -> Iterator[Tensor]:
        """The states at the entrance, then after each layer."""
        places = torch.arange(numbers.shape[1], device=numbers.device)
        states = self.norm(self.pieces(numbers) + self.places(places) + self.marks(marks))
        states = functional.dropout(states, self.shape.dropout, self.training)
        # In the products' own precision: a sum with a wider one would double the memory of the largest tensors.
        precision = torch.bfloat16 if torch.is_autocast_enabled(numbers.device.type) else torch.float32
        hide = torch.zeros(present.shape, dtype=precision, device=present.device).masked_fill(present == 0, -1e4)[:, None, None, :]
        yield states
        for layer in self.layers:
            states = layer(states, hide)
            yield states


def part(weights: dict[str, np.ndarray], prefix: str) -> dict[str, np.ndarray]:
    return {name.removeprefix(prefix): values for name, values in weights.items() if name.startswith(prefix)}


def tensor(values: np.ndarray) -> Tensor:
    return torch.tensor(values, dtype=torch.float32)


def linear(weight: np.ndarray, bias: np.ndarray) -> nn.Linear:
    made = nn.Linear(weight.shape[1], weight.shape[0])
    made.weight.data, made.bias.data = tensor(weight), tensor(bias)
    return made


def norm(weight: np.ndarray, bias: np.ndarray, epsilon: float) -> nn.LayerNorm:
    made = nn.LayerNorm(len(weight), eps=epsilon)
    made.weight.data, made.bias.data = tensor(weight), tensor(bias)
    return made
