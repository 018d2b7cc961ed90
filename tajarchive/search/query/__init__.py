# SPDX-License-Identifier: MIT
"""The query language: characters to tokens, tokens to a tree, the tree to Whoosh queries."""
