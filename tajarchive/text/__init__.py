# SPDX-License-Identifier: MIT
"""Text as a sequence of code points: normalising, scripts, sentences, tokens, languages."""
