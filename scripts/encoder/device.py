"""Where tensors live: on a GPU where there is one. Products are in bfloat16 on either.

    with quick(): states = model(here(numbers), …)
"""

import torch
from torch import Tensor

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


def here(values: Tensor) -> Tensor:
    return values.to(DEVICE)


def quick() -> torch.autocast:
    """Products in bfloat16."""
    return torch.autocast(DEVICE, torch.bfloat16)
