# SPDX-License-Identifier: MIT
"""What is measured, on made-up articles: `python -m benchmarks.<name>`."""
