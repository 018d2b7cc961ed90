# SPDX-License-Identifier: MIT
"""How a Whoosh segment stores its postings, and how Whoosh queries are evaluated over them.

Whoosh keeps the schema, the query classes, the writer with its commit, segments and lock; here
is a codec whose segment is one file of memory-mapped arrays, an evaluator that works on whole
posting lists, and a writer that inverts many documents at once.
"""
