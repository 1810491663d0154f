# Two commands do everything on a fresh machine: `make site` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: site test check lint golden docs bench battery serve browser clean

site: $(VENV)/ready
	$(BIN)/site-builder build

# The environment: made once, and again when pyproject.toml changes. Dependency groups need pip 25.1, so pip comes first.
$(VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable ".[search]"
	touch $@

$(VENV)/ready-dev: $(VENV)/ready
	$(BIN)/python -m pip install --quiet --group dev
	touch $@

test: $(VENV)/ready-dev browser check

check: $(VENV)/ready-dev lint
	$(BIN)/pytest -n 2 --dist loadgroup

lint: $(VENV)/ready-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Chromium for the browser tests: what is there, else Debian's where we may install it, else a word on how to get it.
browser:
	@sh tests/browser/install.sh

golden: $(VENV)/ready-dev
	UPDATE_GOLDEN=1 $(BIN)/pytest tests/golden

docs: $(VENV)/ready-dev
	$(BIN)/python docs/generate.py

bench: $(VENV)/ready-dev
	for each in benchmarks/*.py; do $(BIN)/python $$each || exit 1; done

# Every page to axe, IBM Equal Access, HTML_CodeSniffer, Nu, html-validate and Lighthouse; needs Node.js and takes a while.
battery: $(VENV)/ready-dev browser
	cd tests/battery && npm install --no-audit --no-fund --silent
	$(BIN)/python tests/battery/run.py

serve: $(VENV)/ready
	$(BIN)/site-builder serve

clean:
	rm -rf $(VENV) output .output.stage dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
