"""check: the problems of projects, one a line; and what the rules are."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from chengyu_desktop.cli import Refusal
from chengyu_desktop.cli.open import Opened, exit_code, open_project, preset_named
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.preflight.fixes import can_fix
from chengyu_desktop.preflight.rules import RULES, rule_named
from chengyu_desktop.press.limits import Limits
from chengyu_desktop.press.preset import Preset
from chengyu_desktop.typography.library import FontLibrary


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("projects", nargs="*", type=Path, metavar="PROJECT")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--strict", action="store_true", help="exit 1 for any problem, not only for errors")
    parser.add_argument("--preset", metavar="NAME", help="the limits of a press or a screen (see kinds)")
    parser.add_argument(
        "--ink", action="store_true", help="also measure the ink of every spot, through Ghostscript"
    )
    parser.add_argument("--today", type=_day, metavar="DATE", help="the day by which dates are still to come")
    parser.add_argument("--rules", action="store_true", help="list the rules and their limits")
    parser.add_argument("--explain", metavar="RULE", help="say what a rule is about")


def run(options: argparse.Namespace) -> int:
    preset = preset_named(options.preset)
    if options.rules or options.explain:
        names = [options.explain] if options.explain else [rule.name for rule in RULES]
        for name in names:
            print(_explained(name, preset.limits))
        return 0
    if not options.projects:
        raise Refusal("name a project to check, or ask for --rules")
    fonts = FontLibrary.system()
    day = options.today or _today()
    opened = [open_project(path, fonts, preset, day) for path in options.projects]
    found: list[Problem] = []
    for one in opened:
        problems = [*one.problems]
        if options.ink:
            problems += _ink_problems(one, fonts, preset)
        for problem in problems:
            print(_as_json(one, problem, preset.limits) if options.json else one.located(problem))
        found += problems
    return exit_code(found, options.strict)


def _as_json(one: Opened, problem: Problem, limits: Limits) -> str:
    import msgspec

    line, column = one.locator.line_column(problem.key)
    fields = {
        "file": str(one.path),
        "line": line,
        "column": column,
        "severity": problem.severity,
        "rule": problem.rule,
        "message": problem.message,
        "hint": problem.hint,
        "key": problem.key,
        "fix": can_fix(one.project, problem, limits),
    }
    return msgspec.json.encode(fields).decode()


def _ink_problems(one: Opened, fonts: FontLibrary, preset: Preset) -> Iterator[Problem]:
    """The page goes to a PDF as it would to the press, and Ghostscript says what each spot takes."""
    from tempfile import TemporaryDirectory

    from chengyu_desktop.export.pdf import export_pdf
    from chengyu_desktop.preflight.plates import InkError, measure_ink

    with TemporaryDirectory() as folder:
        file = Path(folder) / "page.pdf"
        try:
            with file.open("wb") as out:
                profile = Path(preset.profile) if preset.profile else None
                export_pdf(one.page, fonts, out, text="outlines", profile=profile)
            yield from measure_ink(file, one.page, preset.limits)
        except (InkError, ValueError, OSError) as error:
            raise Refusal(f"{one.path}: the ink can't be measured: {error}") from None


def _explained(name: str, limits: Limits) -> str:
    rule = rule_named(name)
    if rule is None:
        raise Refusal(f"there is no rule “{name}”; “check --rules” lists them")
    shown = ", ".join(f"{limit} {_number(getattr(limits, limit))}" for limit in rule.limits)
    parts = (
        f"{rule.name} ({rule.severity})",
        f"limits: {shown}" if shown else "",
        "has a fix" if rule.fix else "",
    )
    return "; ".join(part for part in parts if part) + f"\n    {rule.explanation}"


def _number(value: float | bool) -> str:
    return ("no", "yes")[value] if isinstance(value, bool) else f"{value:g}"


def _today() -> date:
    """SOURCE_DATE_EPOCH's day where it is set, as reproducible builds want it."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdecimal() else date.today()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no day; write it like 2022-06-30") from None
