# SPDX-License-Identifier: MIT
"""The statistical stage: a linear-chain CRF for names that no list and no rule knows."""
