# `make` alone says what there is. Needs Python 3.11 or newer with venv and pip; everything else goes into .venv.

PORT ?= 8000
VENV := .venv
BIN  := $(VENV)/bin

# PYTHON=python3.12 names one; else the first of these that is new enough.
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python3.14 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$name; break; }; done)

PYTHONS ?= 3.11 3.12 3.13 3.14

PIP := $(BIN)/python -m pip --disable-pip-version-check install -qq
UV  := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --custom-compile-command 'make lock'
NEW ?=
DATES ?=
BUILD_NEEDS := $(BIN)/python -c 'import pathlib, tomllib; \
	project = tomllib.loads(pathlib.Path("pyproject.toml").read_text()); \
	print(*project["build-system"]["requires"], sep="\n")'

.DEFAULT_GOAL := help
.PHONY: help demo test test-pythons test-dates lint layers format bench lock clean
.DELETE_ON_ERROR:

help: ## Say what there is.
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 20

demo: $(VENV)/.runtime ## Set up and serve a demo jobcenter on http://127.0.0.1:8000 (PORT=8123 for another port).
	@exec $(BIN)/makker demo --port $(PORT)

# `step` runs one check; when it fails, the last line but make's own says which.
step = @echo '== $(1)'; $(2) || { echo 'make $@: "$(1)" failed' >&2; exit 1; }

PYTEST = python -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(TESTS)

define CHECKS
$(call step,ruff check,$(BIN)/ruff check --quiet .)
$(call step,ruff format,$(BIN)/ruff format --check --quiet .)
$(call step,import-linter,$(BIN)/lint-imports --no-logo)
$(call step,mypy,$(BIN)/mypy)
endef

test: $(VENV)/.dev ## Set up, then lint, types and all tests (TESTS='tests/bot -k sms' for some of them).
	$(CHECKS)
	$(call step,browser,$(BIN)/python tests/tools/browser.py)
	$(call step,pytest,$(BIN)/$(PYTEST))

# One that only stands there, as a shim of pyenv may, is not here.
test-pythons: ## All tests on each Python that is here, 3.11 to 3.14, in .venv-3.11 to .venv-3.14 (TESTS=... as above).
	@tried=; absent=; failed=; \
	for version in $(PYTHONS); do \
		if ! python$$version -c 'import sys, venv, ensurepip; sys.exit("%d.%d" % sys.version_info[:2] != sys.argv[1])' \
			$$version >/dev/null 2>&1; then absent="$$absent $$version"; continue; fi; \
		echo "== pytest on Python $$version"; tried="$$tried $$version"; venv=.venv-$$version; \
		$(MAKE) --no-print-directory VENV=$$venv PYTHON=python$$version $$venv/.dev && \
		$$venv/bin/python tests/tools/browser.py && $$venv/bin/$(PYTEST) || failed="$$failed $$version"; \
	done; \
	[ -z "$$absent" ] || echo "Left out, because they are not here:$$absent"; \
	[ -n "$$tried" ] || { echo 'There is no Python to try: looked for $(PYTHONS).' >&2; exit 1; }; \
	echo "Tried:$$tried"; \
	[ -z "$$failed" ] || { echo "make $@: failed on$$failed" >&2; exit 1; }

test-dates: $(VENV)/.dev ## All tests on odd dates (DATES='2028-02-29T12:00 2027-01-01T00:10' for others; TESTS=... as above).
	$(call step,browser,$(BIN)/python tests/tools/browser.py)
	@$(BIN)/python -m tests.tools.dates $(DATES) -- $(BIN)/$(PYTEST)

lint: $(VENV)/.dev ## ruff, import-linter and mypy.
	$(CHECKS)

layers: $(VENV)/.dev ## Draw docs/layers.svg anew from the imports.
	@$(BIN)/python -m tests.tools.layers

format: $(VENV)/.dev ## Lay the code out, and mend what ruff can mend.
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format .

bench: $(VENV)/.dev ## Measure everything, and write docs/benchmarks.md; commit first.
	@$(BIN)/python -m benchmarks

# The runtime lock is made from the larger one, so that the tests try what the demo gets.
lock: $(VENV)/.dev ## Make the two lock files again from pyproject.toml (NEW=--upgrade for the newest versions).
	@$(BUILD_NEEDS) | $(UV) $(NEW) --extra dev pyproject.toml - -o requirements-dev.lock
	@cp requirements-dev.lock requirements.lock
	@$(BUILD_NEEDS) | $(UV) pyproject.toml - -o requirements.lock

clean: ## Remove .venv and everything made by tools; var/ with its databases stays.
	rm -rf .venv .venv-3.* *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache var/screenshots
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Stamps: made when the step is done, and older than the files that make it necessary again.
# Programs in .venv know where they stand: a checkout that was moved makes its .venv again.
ifneq ($(shell cat $(VENV)/.made 2>/dev/null),$(CURDIR))
$(shell rm -f $(VENV)/.made $(VENV)/.runtime $(VENV)/.dev)
endif

$(VENV)/.runtime: requirements.lock pyproject.toml | $(VENV)/.made
	@echo 'Setting up $(VENV) ...'
	@$(PIP) -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements-dev.lock pyproject.toml | $(VENV)/.runtime
	@echo 'Setting up $(VENV) for development ...'
	@$(PIP) -r requirements-dev.lock
	@touch $@

$(VENV)/.made:
	@[ -n '$(PYTHON)' ] || { echo 'Makker needs Python 3.11 or newer and found none: install it, or name it with PYTHON=/path/to/python3.11.' >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'Makker needs Python 3.11 or newer, and $(PYTHON) is not: name another with PYTHON=/path/to/python3.11.' >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo '$(PYTHON) cannot make a virtual environment: install its venv and pip (Debian: apt-get install python3-venv).' >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV)
	@echo '$(CURDIR)' > $@
