# SPDX-License-Identifier: MIT
"""Models of the lists in the window."""
