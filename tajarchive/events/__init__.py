# SPDX-License-Identifier: MIT
"""Dates and events: what happened or is planned, when, where, and who took part."""
