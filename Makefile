# Five words: demo, check, test, golden, bench. Each sets up what it needs and can be run again.

PYTHON ?= python3
VENV ?= .venv
RUN = $(VENV)/bin/python
REGION ?= poso
BUILD ?= build
PORT ?= 8000

.PHONY: demo check test golden bench setup migrations

setup: $(VENV)/.ready

$(VENV)/.ready: pyproject.toml tools/replica_requirements.py templates/project/*/pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --editable ".[dev]"
	$(RUN) tools/replica_requirements.py > $(VENV)/replica.txt
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --requirement $(VENV)/replica.txt
	touch $@

# Generates the region from the real catalogue and serves it with sample logins.
demo: setup
	$(RUN) -m generator demo --region $(REGION) --output $(BUILD)/$(REGION) --port $(PORT)

check: setup
	$(VENV)/bin/ruff format --check generator tests tools benchmarks
	$(VENV)/bin/ruff check generator tests tools benchmarks
	$(VENV)/bin/mypy --strict generator
	MYPYPATH=. $(VENV)/bin/mypy --strict --explicit-package-bases benchmarks/generate.py benchmarks/others.py
	$(RUN) -m generator validate --quiet-warnings
	$(RUN) -m generator docs --check

test: setup
	$(RUN) -m pytest -n 2
	$(RUN) -m tests.replica.run

golden: setup
	$(RUN) -m tests.golden.regenerate

migrations: setup
	$(RUN) -m generator catalog bump --all

bench: setup
	PYTHONPATH=. $(RUN) benchmarks/generate.py
	PYTHONPATH=. $(RUN) benchmarks/replica.py
