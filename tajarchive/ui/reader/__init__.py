# SPDX-License-Identifier: MIT
"""The reader: one article with its names, dates, hits and events."""
