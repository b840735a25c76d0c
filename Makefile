# Every target works on a bare machine that has Python 3.11 or newer, make and a POSIX shell.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes
LOCK_PY := build/lock/bin/python
# Pass LOCK_FLAGS=--upgrade to take newer versions; without it pins stay where pyproject.toml allows.
LOCK := CUSTOM_COMPILE_COMMAND="make lock" $(LOCK_PY) -m piptools compile --quiet \
	--generate-hashes --no-strip-extras --no-emit-index-url --no-emit-trusted-host \
	--no-emit-find-links --allow-unsafe $(LOCK_FLAGS)

# What is compiled is kept for the many processes that tests start, whatever the shell is set to.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test check types newest bench lock shots

run: $(VENV)/run.stamp
	$(PY) -m bot

test: $(VENV)/test.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(MAKE) --no-print-directory --jobs=2 types newest
	$(PY) -m pytest -n 3 --dist worksteal --cov --cov-report=term

check: $(VENV)/test.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(PY) -m bot check

types: $(VENV)/test.stamp
	$(BIN)/mypy

# The same on the newest Python of this machine; ruff and lint-imports say the same on each.
newest: $(VENV)/test.stamp
	$(PY) -m tests.newest

bench: $(VENV)/test.stamp
	$(PY) -m tests.benchmarks

shots: $(VENV)/test.stamp
	$(PY) -m tests.browser.shots

lock: $(LOCK_PY)
	$(LOCK) --output-file=requirements.txt pyproject.toml
	$(LOCK) --extra=test --output-file=requirements-test.txt pyproject.toml

# The stamps live inside the environment, so a new environment is filled again.
$(VENV)/run.stamp: requirements.txt | $(PY)
	$(INSTALL) -r requirements.txt
	@touch $@

$(VENV)/test.stamp: requirements-test.txt | $(PY)
	$(INSTALL) -r requirements-test.txt
	@touch $@

$(PY):
	@command -v "$(PYTHON)" >/dev/null 2>&1 || { \
		echo "Python 3.11 or newer is needed, and there is no $(PYTHON) here." >&2; \
		echo "Install it from python.org or your system's packages." >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or newer is needed; $(PYTHON) is $$("$(PYTHON)" --version 2>&1)." >&2; \
		echo "If a newer one has another name: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	@"$(PYTHON)" -m venv --clear $(VENV) || { \
		rm -rf $(VENV); \
		echo "No environment could be made. On Debian and Ubuntu: apt install python3-venv" >&2; \
		exit 1; }

$(LOCK_PY):
	"$(PYTHON)" -m venv --clear build/lock
	$(LOCK_PY) -m pip install --quiet --disable-pip-version-check pip-tools
