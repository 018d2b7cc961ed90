# SPDX-License-Identifier: MIT
"""Who and what is named together: a network of entities, as GraphML and as tables.

Two entities are linked when one article names both; the weight of the link is the number of such
articles, and `entities.together` tells whether they meet more often than chance has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from tajarchive.entities.together import npmi
from tajarchive.export.tables import csv_text
from tajarchive.model import Entity

ENTITY_COLUMNS = ("ID", "Type", "Name", "Aliases", "Articles", "Mentions", "Wikidata")
LINK_COLUMNS = ("ID", "Name", "Type", "Other ID", "Other Name", "Other Type", "Articles", "NPMI")
_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_NODE_KEYS = (("label", "string"), ("type", "string"), ("articles", "int"), ("mentions", "int"))
_LINK_KEYS = (("weight", "int"), ("npmi", "double"))
_BATCH = 4096
_XML_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot hold (its section 2.2)."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two entities (positions among the network's) and how many articles name both."""

    one: int
    other: int
    articles: int
    npmi: float


@dataclass(frozen=True, slots=True)
class Network:
    """Entities, most articles first, and their links, the strongest first."""

    entities: tuple[Entity, ...]
    links: tuple[Link, ...]


def network(
    entities: Sequence[Entity], named: Iterable[Iterable[int]], articles: int, least: int = 1
) -> Network:
    """Return the network of entities.

    `named` gives, for each article, the positions of the entities that it names; `articles` is
    how many articles were looked at; links of fewer than `least` articles are left out.
    """
    counts = _counts(len(entities), named)
    links: list[Link] = []
    for one, other in zip(*_pairs(counts, least), strict=True):
        together = int(counts[one, other])
        own = int(counts[one, one]), int(counts[other, other])
        links.append(Link(one, other, together, npmi(together, *own, articles)))
    links.sort(key=lambda link: (-link.articles, -link.npmi, link.one, link.other))
    return Network(tuple(entities), tuple(links))


def _counts(size: int, named: Iterable[Iterable[int]]):
    """Return a matrix of how many articles name both; its diagonal counts each entity's own."""
    import numpy as np

    counts = np.zeros((size, size), np.int64)
    batch: list[list[int]] = []

    def add() -> None:
        marks = np.zeros((len(batch), size), np.float32)
        for row, positions in enumerate(batch):
            marks[row, positions] = 1
        counts[:] += (marks.T @ marks).astype(np.int64)
        batch.clear()

    for positions in named:
        batch.append(list(positions))
        if len(batch) == _BATCH:
            add()
    if batch:
        add()
    return counts


def _pairs(counts, least: int) -> tuple[list[int], list[int]]:
    import numpy as np

    one, other = np.nonzero(np.triu(counts >= max(least, 1), 1))
    return one.tolist(), other.tolist()


def entities_csv(entities: Iterable[Entity]) -> str:
    """Return entities as a table; several aliases in one cell are divided by "; "."""
    rows = (
        (e.id, e.type, e.name, "; ".join(e.aliases), e.articles, e.mentions, e.wikidata)
        for e in entities
    )
    return csv_text(ENTITY_COLUMNS, rows)


def links_csv(found: Network) -> str:
    """Return the links of a network as a table."""
    rows: list[tuple[object, ...]] = []
    for link in found.links:
        one, other = found.entities[link.one], found.entities[link.other]
        rows.append(
            (one.id, one.name, one.type, other.id, other.name, other.type, link.articles, link.npmi)
        )
    return csv_text(LINK_COLUMNS, rows)


def graphml(found: Network) -> str:
    """Return a network as GraphML, which Gephi, Cytoscape, yEd, igraph and networkx read."""
    root = ElementTree.Element("graphml", {"xmlns": _NAMESPACE})
    for domain, keys in (("node", _NODE_KEYS), ("edge", _LINK_KEYS)):
        for name, kind in keys:
            told = {"id": name, "for": domain, "attr.name": name, "attr.type": kind}
            ElementTree.SubElement(root, "key", told)
    graph = ElementTree.SubElement(root, "graph", {"id": "names", "edgedefault": "undirected"})
    for n, entity in enumerate(found.entities):
        values = (entity.name, entity.type, entity.articles, entity.mentions)
        _element(graph, "node", {"id": f"n{n}"}, _NODE_KEYS, values)
    for link in found.links:
        ends = {"source": f"n{link.one}", "target": f"n{link.other}"}
        _element(graph, "edge", ends, _LINK_KEYS, (link.articles, link.npmi))
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _element(
    graph: ElementTree.Element,
    tag: str,
    attributes: dict[str, str],
    keys: tuple[tuple[str, str], ...],
    values: tuple[object, ...],
) -> None:
    element = ElementTree.SubElement(graph, tag, attributes)
    for (name, _), value in zip(keys, values, strict=True):
        text = _XML_UNFIT.sub("\ufffd", str(value))
        ElementTree.SubElement(element, "data", {"key": name}).text = text
