# SPDX-License-Identifier: MIT
"""Whether entities are named together more often than chance has it.

Normalised pointwise mutual information, after Bouma 2009, "Normalized (Pointwise) Mutual
Information in Collocation Extraction": 1 always together, 0 as often as chance, below 0 less
often.
"""

from __future__ import annotations

import math


def npmi(together: int, one: int, other: int, articles: int) -> float:
    """Return the normalised pointwise mutual information of two entities that `one` and `other`
    articles name, `together` of them both, of so many articles."""
    if together >= articles:
        return 1.0
    chance = one * other / articles
    return round(math.log(together / chance) / -math.log(together / articles), 4)
