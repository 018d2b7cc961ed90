# SPDX-License-Identifier: MIT
"""Small PDF documents, written by hand."""

from __future__ import annotations

Text = tuple[float, float, float, str]
"""Left and bottom in points, size, and ASCII words."""


def pdf(pages: list[list[Text]], info: str = "") -> bytes:
    """Return a PDF with the texts at their places; `info` is its dictionary of properties."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"",
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]  # fmt: skip
    kids: list[str] = []
    for texts in pages:
        shown = "".join(
            f"/F1 {size} Tf 1 0 0 1 {left} {bottom} Tm ({_escaped(text)}) Tj\n"
            for left, bottom, size, text in texts
        )
        stream = f"BT\n{shown}ET"
        objects.append(
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream".encode("latin-1")
        )
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            f"/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    objects.append(f"<< {info} >>".encode())
    return _file(objects)


def page(*paragraphs: list[str], number: int = 1, head: str = "", size: float = 11) -> list[Text]:
    """Return a page of paragraphs, each a list of lines, with a running head and a page number."""
    texts: list[Text] = [(290, 20, 9, f"- {number} -")]
    if head:
        texts.insert(0, (50, 815, 9, head))
    bottom = 780.0
    for lines in paragraphs:
        for line in lines:
            texts.append((50, bottom, size, line))
            bottom -= 1.3 * size
        bottom -= size
    return texts


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _file(objects: list[bytes]) -> bytes:
    out = b"%PDF-1.4\n"
    places: list[int] = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        out
        + (
            f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
            f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\n"
            f"startxref\n{len(out)}\n%%EOF"
        ).encode()
    )
