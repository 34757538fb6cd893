"""Weights of 4 bits: groups of 32 along a row share a scale of 8 bits, rows share a float; in training the forward pass sees rounded weights.

    round_in_training(model)          # from here on the forward pass rounds; gradients go straight through
    levels = levels_of(weight)        # levels.values() is what the forward pass saw
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.utils import parametrize

GROUP = 32
# Levels reach from −7 to 7 in a group as it is scaled; −8 is left to rounding.
HIGHEST = 7
SCALES = 255


@dataclass(frozen=True)
class Levels:
    """`numbers` in −8 … 7 (rows × columns), `groups` in 1 … 255 (rows × columns/32), `rows` (rows)."""

    numbers: Tensor
    groups: Tensor
    rows: Tensor

    def values(self) -> Tensor:
        scales = (self.groups * self.rows[:, None])[..., None]
        return (self.numbers.view(*self.groups.shape, GROUP) * scales).view(self.numbers.shape)


def levels_of(weight: Tensor) -> Levels:
    """The nearest levels of a matrix whose columns are a multiple of 32."""
    grouped = weight.view(weight.shape[0], -1, GROUP)
    wanted = grouped.abs().amax(-1) / HIGHEST
    rows = (wanted.amax(-1) / SCALES).clamp_min(1e-12)
    groups = (wanted / rows[:, None]).round().clamp(1, SCALES)
    numbers = (grouped / (groups * rows[:, None])[..., None]).round().clamp(-HIGHEST - 1, HIGHEST)
    return Levels(numbers.view(weight.shape), groups, rows)


class Rounded(nn.Module):
    """Rounds on the way in, and lets gradients through as if it did not."""

    def forward(self, weight: Tensor) -> Tensor:
        with torch.no_grad():
            off = levels_of(weight).values() - weight
        return weight + off


def rounded_modules(model: nn.Module) -> dict[str, nn.Module]:
    """What is kept in 4 bits: the pieces and every matrix but the small heads of tags."""
    return {name: module for name, module in model.named_modules() if name == "pieces" or (isinstance(module, nn.Linear) and not name.startswith("heads."))}


def round_in_training(model: nn.Module) -> None:
    for module in rounded_modules(model).values():
        parametrize.register_parametrization(module, "weight", Rounded())
