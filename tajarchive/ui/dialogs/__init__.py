# SPDX-License-Identifier: MIT
"""The dialogs."""
