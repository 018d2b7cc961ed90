# SPDX-License-Identifier: MIT
"""Which offices of the gazetteer the titles and the words for two persons stand for."""

KINDS = {
    "leader": ("president", "supreme leader", "prime minister", "premier", "king", "emir"),
    "prime minister": ("prime minister", "premier", "chairman of the cabinet of ministers"),
    "foreign minister": ("foreign minister", "acting foreign minister", "secretary of state"),
    "president": ("president", "acting president"),
    "minister": ("foreign minister", "acting foreign minister", "defence minister"),
    "chief": ("secretary-general",),
}
"""Offices that a title may mean in one country or another."""

LEADERS = (
    "president", "acting president", "prime minister", "premier", "chancellor", "king", "emir",
    "chairman of the cabinet of ministers", "supreme leader",
)  # fmt: skip
"""Offices of those whom "the two leaders" means."""

PERSONS = {
    "presidents": ("president",),
    "leaders": (),
    "heads of state": ("president",),
    "heads of government": ("prime minister", "premier"),
    "prime ministers": ("prime minister", "premier"),
    "premiers": ("prime minister", "premier"),
    "foreign ministers": ("foreign minister",),
    "ministers": (),
    "ambassadors": (),
    "officials": (),
    "diplomats": (),
    "president": ("president",),
    "президенты": ("president",),
    "президента": ("president",),
    "президентов": ("president",),
    "главы государств": ("president",),
    "глав государств": ("president",),
    "главы двух государств": ("president",),
    "лидеры": (),
    "лидера": (),
    "лидеров": (),
    "министры": (),
    "министра": (),
    "сарони давлатҳо": ("president",),
    "президентҳо": ("president",),
    "两国元首": ("president",),
    "两国领导人": (),
    "两国总统": ("president",),
    "两位总统": ("president",),
    "两国外长": ("foreign minister",),
    "两国总理": ("prime minister", "premier"),
}
"""Words for two persons and the offices that both hold; () for any."""
