# SPDX-License-Identifier: MIT
"""What the labels of the usual pipelines mean among our types.

Labels as in the pipelines' own metadata: OntoNotes 5 (English, Chinese and others), the four of
WikiNER and Nerus (Russian and most European languages), and the national ones.
"""

from __future__ import annotations

from collections.abc import Iterable

_TYPES = {
    "PERSON": "PERSON PER PERS PRS PS PERSNAME NAME",
    "ORG": "ORG ORGANIZATION ORGANISATION ORGNAME OG CORPORATION COMPANY",
    "GPE": "GPE GPE_LOC GPE_ORG PLACENAME COUNTRY CITY",
    "LOC": "LOC LOCATION GEOGNAME LC",
    "FAC": "FAC FACILITY",
    "NORP": "NORP NAT_REL_POL GROUP",
    "EVENT": "EVENT EVT EVN",
    "PROGRAMME": "PROGRAMME PROGRAM",
}
_MEANS = {label: kind for kind, labels in _TYPES.items() for label in labels.split()}


def types_of(labels: Iterable[str]) -> dict[str, str]:
    """Return our type for each of a pipeline's labels; labels that are no names are left out.

    A pipeline that does not tell states and towns from other places has them under LOC, and they
    are what it mostly means.
    """
    means = {label: kind for label in labels if (kind := _MEANS.get(label.upper()))}
    if "GPE" not in means.values():
        means = {label: "GPE" if kind == "LOC" else kind for label, kind in means.items()}
    return means
