# SPDX-License-Identifier: MIT
"""Out of the archive: citations, clipboard texts, and documents in the formats of `FORMATS`."""
