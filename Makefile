# SPDX-License-Identifier: MIT
# `make run` and `make test` need only Python 3.11-3.13, git and make: the rest is set up on the way.

BIN := .venv/bin
# How many made-up articles `make bench` takes, one run for each number.
ARTICLES ?= 2000 20000
export QT_API := pyside6

.DEFAULT_GOAL := help
.PHONY: help run test lint bench bundle deb clean clean-venv setup-run setup-test setup-bundle

help:
	@echo "make run      open the window (without a display: run the demonstration into build/demo)"
	@echo "make test     lint, types, import contracts, tests"
	@echo "make lint     everything of 'make test' but the tests"
	@echo "make bench    measure import and search"
	@echo "make bundle   build dist/tajarchive, which runs without Python"
	@echo "make deb      wrap the bundle as a Debian package"
	@echo "make clean    remove what was built"

setup-run setup-test setup-bundle: setup-%:
	@packaging/setup.sh $*

run: setup-run
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "No display was found, so the demonstration runs instead of the window."; \
		QT_QPA_PLATFORM=offscreen $(BIN)/tajarchive demo build/demo; \
	else \
		$(BIN)/tajarchive gui; \
	fi

lint: setup-test
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet . || { echo "Run: ruff format ."; exit 1; }
	@$(BIN)/pyright --pythonpath $(BIN)/python
	@$(BIN)/lint-imports --no-logo --no-cache

test: lint
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal

bench: setup-test
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks.importing $(ARTICLES)
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks.search $(ARTICLES)
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks.relevance

bundle: setup-bundle
	@$(BIN)/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller pyinstaller.spec
	@rm -rf build/bundle-demo
	@QT_QPA_PLATFORM=offscreen dist/tajarchive/tajarchive demo build/bundle-demo

deb: bundle
	@QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/linux/deb.py

clean:
	rm -rf build dist out .pytest_cache .ruff_cache .hypothesis .import_linter_cache

clean-venv:
	rm -rf .venv
