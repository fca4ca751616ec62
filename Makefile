# One command per job. Every job first makes what it needs, once (.ci/setup).
PYTHON := .venv/bin/python
SAMPLE := projects/shuanghe.yaml
WORKERS ?= 2

# No window is opened by a test, and nothing waits for a key.
TEST_ENV := QT_QPA_PLATFORM=offscreen PYRIGHT_PYTHON_IGNORE_WARNINGS=1
PYTEST := $(TEST_ENV) $(PYTHON) -m pytest

.DEFAULT_GOAL := help
.PHONY: help run test check unit bench soak format goldens schema translations gallery pictures lock clean

help: ## list the jobs
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-9s %s\n", $$1, $$2}' Makefile

run: ## export the sample to build/ and, where there is a display, open it in the editor
	@.ci/setup run
	@.venv/bin/chengyu-desktop export $(SAMPLE) -d build -f svg -f png
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then .venv/bin/chengyu-desktop $(SAMPLE); \
	else echo "No display here, so the editor stays closed: look at the files in build/."; fi

test: ## all checks and the test suite
	@.ci/setup test
	@$(MAKE) --no-print-directory check unit

check: ## ruff, pyright and the direction of imports alone
	@.ci/setup test
	@.ci/step "ruff check" $(PYTHON) -m ruff check .
	@.ci/step "ruff format" $(PYTHON) -m ruff format --check .
	@.ci/step "pyright" env $(TEST_ENV) $(PYTHON) -m pyright --pythonpath $(PYTHON)
	@.ci/step "lint-imports" .venv/bin/lint-imports --no-logo

unit: ## the test suite alone; ARGS="tests/layout -x" narrows it
	@.ci/setup test
	@.ci/step "pytest" env $(TEST_ENV) $(PYTHON) -m pytest -q -n $(WORKERS) --benchmark-disable $(ARGS)

bench: ## speed, as ratios to Typst and resvg in one run
	@.ci/setup bench
	@$(PYTEST) -q -s -m bench tests/bench $(ARGS)

soak: ## the long tests that are kept out of "make test"
	@.ci/setup test
	@$(PYTEST) -q -m soak $(ARGS)

goldens: ## rewrite the golden files; read their diff before you commit
	@.ci/setup test
	@$(PYTEST) -q --update-goldens $(ARGS)

schema: ## rewrite the shipped JSON Schema from the structs
	@.ci/setup run
	@.venv/bin/chengyu-desktop schema > resources/schema/project.schema.json

translations: ## collect the window's words into the .ts file and compile it
	@.ci/setup test
	@.venv/bin/pyside6-lupdate -no-obsolete -locations none $$(find chengyu_desktop/editor -name "*.py") -ts resources/translations/zh_CN.ts
	@.venv/bin/pyside6-lrelease resources/translations/zh_CN.ts -qm resources/translations/zh_CN.qm

gallery: ## export every sample project to build/gallery, and all of them on one sheet, in colour and in grey
	@.ci/setup run
	@$(PYTHON) .ci/gallery build/gallery

pictures: ## rewrite the pictures of the README
	@.ci/setup run
	@.venv/bin/chengyu-desktop export $(SAMPLE) -o projects/pictures/shuanghe.png --dpi 96
	@$(PYTHON) .ci/window_picture $(SAMPLE) projects/pictures

format: ## format the code and fix what ruff can fix
	@.ci/setup test
	@$(PYTHON) -m ruff check --fix-only --quiet .
	@$(PYTHON) -m ruff format .

lock: ## resolve pyproject.toml anew into the three requirements files
	@.ci/setup test
	@$(PYTHON) -m pip install --quiet 'uv>=0.5'
	@.ci/lock $(PYTHON)

clean: ## remove what was built, and the virtual environment
	rm -rf .venv build dist .pytest_cache .ruff_cache .hypothesis .benchmarks .import_linter_cache
