# SPDX-License-Identifier: MIT
"""The last stage: a spaCy pipeline of the person's own, run by a Python of the person's own.

spaCy is not part of the program. What it finds is asked of a child process (see
`resources/spacy/serve.py`) and added where no earlier stage has found anything.
"""
