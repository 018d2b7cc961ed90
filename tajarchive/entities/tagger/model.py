# SPDX-License-Identifier: MIT
"""A trained model: weights of attributes for labels, read from `resources/tagger/*.npz`.

The files hold plain arrays and no code. They are read at first use; numpy is loaded then, too.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Hashable, Iterable
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tajarchive import paths
from tajarchive.entities.tagger import features

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

LANGUAGES = {"latin": "en", "cyrillic": "ru"}
"""The model that reads a script."""

FORMAT = 1
_MOST_KEYS = 30_000
"""Keys whose sums are kept (word keys take 5 rows of 13 floats); then all are forgotten."""
_NEVER = -1e4


class ModelError(Exception):
    """A model is missing or cannot be used; the message says which and why."""


class Sums:
    """Sums of the weights of all attributes that a key means, kept in rows of one array."""

    def __init__(
        self, model: Model, expand: Callable[[Any], Iterable[Iterable[str]]], parts: int
    ) -> None:
        """Take what lists a key's attributes for each of `parts` sums."""
        import numpy as np

        self._expand = expand
        self._model = model
        self._parts = parts
        self._rows: dict[Hashable, int] = {"": 0}  # row 0 is nothing
        self._wanted: list[Hashable] = []
        self.array: Floats = np.zeros((1024, parts, len(model.labels)), np.float32)

    def rows(self, keys: Iterable[Hashable]) -> list[int]:
        """Return the rows of keys; those of new ones are filled by `fill`."""
        known, want = self._rows.get, self._want
        return [known(key) or want(key) for key in keys]

    def fill(self) -> None:
        """Fill the rows of the keys that are new; together, which is much the faster."""
        import numpy as np

        if not self._wanted:
            return
        begin, end = self._rows[self._wanted[0]], len(self._rows)
        if end > len(self.array):
            more = np.zeros((max(end, 2 * len(self.array)), *self.array.shape[1:]), np.float32)
            more[:begin] = self.array[:begin]
            self.array = more
        parts = [names for key in self._wanted for names in self._expand(key)]
        totals = self._model.totals(parts)
        self.array[begin:end] = totals.reshape(end - begin, self._parts, -1)
        self._wanted.clear()

    def trim(self) -> None:
        """Forget all keys when there are too many; called between documents only."""
        if len(self._rows) > _MOST_KEYS:
            self._rows = {"": 0}
            self._wanted.clear()

    def _want(self, key: Hashable) -> int:
        self._wanted.append(key)
        row = self._rows[key] = len(self._rows)
        return row


class Model:
    """Labels, transitions between them, and a weight for every (attribute, label)."""

    def __init__(
        self, labels: tuple[str, ...], transitions: Floats, names: Iterable[str], weights: Floats
    ) -> None:
        """Take arrays of shape (labels, labels) and (attributes, labels)."""
        import numpy as np

        self.labels = labels
        self.transitions = transitions
        self._index = {name: row for row, name in enumerate(names)}
        if weights.shape != (len(self._index), len(labels)):
            raise ModelError("its arrays do not fit together")
        self._weights = np.vstack((weights, np.zeros((1, len(labels)), np.float32)))
        self.words = Sums(self, _word_parts, len(features.OFFSETS))
        self.places = Sums(self, lambda key: [features.place_attributes(key)], 1)
        self.links = Sums(self, lambda key: [features.link_attributes(key)], 1)
        self.edges = {o: self.totals([[f"{o}:edge"]])[0] for o in (-1, 1)}

    @classmethod
    def read(cls, file: Path) -> Model:
        """Return the model in a file.

        Raises ModelError when there is none or it is damaged.
        """
        import numpy as np

        try:
            with np.load(io.BytesIO(file.read_bytes()), allow_pickle=False) as data:
                if int(data["format"]) != FORMAT:
                    raise ModelError(f"{file.name} is of another version of the program")
                labels = tuple(bytes(data["labels"]).decode("utf-8").split("\n"))
                names = bytes(data["names"]).decode("utf-8").split("\n")
                transitions = data["transitions"].astype(np.float32)
                weights = data["weights"].astype(np.float32)
        except FileNotFoundError:
            raise ModelError(f"{file.name} is missing") from None
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
            raise ModelError(f"{file.name} is damaged") from error
        square = (len(labels), len(labels))
        sound = transitions.shape == square and weights.shape == (len(names), len(labels))
        if not sound or not (np.isfinite(weights).all() and np.isfinite(transitions).all()):
            raise ModelError(f"{file.name} is damaged")
        return cls(labels, transitions, names, weights)

    def write(self, file: Path) -> None:
        """Write the model as arrays; the same model gives the same bytes."""
        import numpy as np

        names = sorted(self._index)
        order = [self._index[name] for name in names]
        np.savez_compressed(
            file,
            format=np.array(FORMAT),
            labels=np.frombuffer("\n".join(self.labels).encode(), np.uint8),
            names=np.frombuffer("\n".join(names).encode(), np.uint8),
            transitions=self.transitions.astype(np.float16),
            weights=self._weights[order].astype(np.float16),
        )

    def __len__(self) -> int:
        return len(self._index)

    def totals(self, parts: list[Iterable[str]]) -> Floats:
        """Return the sums of the weights of lists of attributes: (lists, labels)."""
        import numpy as np

        known, nothing = self._index.get, len(self._index)
        rows: list[int] = []
        starts: list[int] = []
        for names in parts:
            starts.append(len(rows))
            rows.append(nothing)
            rows += [row for name in names if (row := known(name)) is not None]
        return np.add.reduceat(self._weights[rows], starts, axis=0)

    @cached_property
    def allowed(self) -> tuple[Floats, Floats, Floats]:
        """Transitions with what BIOES forbids, and the same for first and last label."""
        import numpy as np

        count = len(self.labels)
        inner = self.transitions.copy()
        first, last = np.zeros(count, np.float32), np.zeros(count, np.float32)
        for a, before in enumerate(self.labels):
            if before[0] in "IE":
                first[a] = _NEVER
            if before[0] in "BI":
                last[a] = _NEVER
            for b, after in enumerate(self.labels):
                open_, goes_on = before[0] in "BI", after[0] in "IE"
                if open_ != goes_on or (open_ and before[1:] != after[1:]):
                    inner[a, b] = _NEVER
        return inner, first, last


def _word_parts(key: features.WordKey) -> list[list[str]]:
    by_offset = features.word_attributes(key)
    return [
        [f"{offset}:{name}" for name in by_offset[offset]] if offset else by_offset[0]
        for offset in features.OFFSETS
    ]


@cache
def load(language: str) -> Model | None:
    """Return the model of a language, or None when it cannot be used (see `faults`)."""
    try:
        return Model.read(folder() / f"{language}.npz")
    except ModelError:
        return None


def folder() -> Path:
    """Return where the models are."""
    return paths.resources() / "tagger"


def faults() -> list[str]:
    """Return why models cannot be used, one sentence each; none when all is well."""
    found: list[str] = []
    for language in LANGUAGES.values():
        try:
            Model.read(folder() / f"{language}.npz")
        except ModelError as error:
            found.append(
                f"The model of names {error}: names are found by lists and rules only. "
                "Install TajArchive again."
            )
    return found
