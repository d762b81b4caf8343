"""Prints problems: for people, programs, GitHub and code scanners. The table of formats is here."""

import json
import shutil
import sys
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import click

from generator.cli.sarif import sarif_report
from generator.problems import Problem


@dataclass(frozen=True, slots=True)
class Result:
    """What a check found in how many files."""

    problems: Sequence[Problem]
    files: int

    @property
    def errors(self) -> int:
        """Count what must be mended."""
        return sum(problem.level == "error" for problem in self.problems)

    @property
    def warnings(self) -> int:
        """Count what should be looked at."""
        return len(self.problems) - self.errors


def print_result(result: Result, form: str) -> None:
    """Print a result in one of the formats."""
    click.echo(FORMATS[form](result), nl=False)


def text_report(result: Result) -> str:
    """Write problems for people; wrapped to the terminal, never in a pipe."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    lines = [line for problem in result.problems for line in _lines(problem, width)]
    lines.append(_summary(result))
    codes = list(dict.fromkeys(problem.code for problem in result.problems))
    if codes:
        lines.append(f"Why, and how it is done right: replikota explain {codes[0]}")
    return "\n".join(lines) + "\n"


def _lines(problem: Problem, width: int) -> list[str]:
    mark = click.style(problem.code, fg="yellow" if problem.level == "warning" else "red")
    level = "warning: " if problem.level == "warning" else ""
    first = visible(f"{problem.where}: {problem.code} {level}{worded(problem)}")
    lines = _wrap(first, width, "    ")
    lines[0] = lines[0].replace(problem.code, mark, 1)
    if problem.hint:
        lines += _wrap(visible(f"    next: {problem.hint}"), width, "          ")
    return lines


def visible(text: str) -> str:
    """Write out what a terminal would obey or hide: control characters, marks that turn the text, line ends."""
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode("ascii") for sign in text)


def worded(problem: Problem) -> str:
    """Give the message, with the name that was probably meant."""
    meant = problem.nearest
    if meant is None or "did you mean" in problem.hint:
        return problem.message
    return f'{problem.message} (did you mean "{meant}"?)'


def _wrap(text: str, width: int, indent: str) -> list[str]:
    if not width or len(text) <= width:
        return [text]
    return textwrap.wrap(
        text,
        max(width, 30),
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
        initial_indent="",
    )


def _summary(result: Result) -> str:
    if not result.problems:
        return f"{_number(result.files, 'file')} checked, nothing to mend"
    parts = []
    if result.errors:
        parts.append(_number(result.errors, "problem"))
    if result.warnings:
        parts.append(_number(result.warnings, "warning"))
    files = len({problem.file for problem in result.problems})
    return f"{' and '.join(parts)} in {_number(files, 'file')} ({result.files} checked)"


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def json_report(result: Result) -> str:
    """Write problems for programs."""
    body = {
        "summary": {
            "files": result.files,
            "problems": result.errors,
            "warnings": result.warnings,
        },
        "problems": [
            {
                "file": problem.file,
                "line": problem.line,
                "column": problem.column,
                "code": problem.code,
                "level": problem.level,
                "message": problem.message,
                "hint": problem.hint,
                "value": problem.value,
                "allowed": list(problem.allowed),
                "nearest": problem.nearest,
            }
            for problem in result.problems
        ],
    }
    return json.dumps(body, ensure_ascii=False, indent=2) + "\n"


def github_report(result: Result) -> str:
    """Write problems as workflow commands, which GitHub shows beside the changed lines."""
    lines = [_github_line(problem) for problem in result.problems]
    return "".join(f"{line}\n" for line in [*lines, _summary(result)])


def _github_line(problem: Problem) -> str:
    place = f"file={_escape_property(problem.file)},line={problem.line},col={problem.column}"
    text = worded(problem) + (f"\n{problem.hint}" if problem.hint else "")
    level = "warning" if problem.level == "warning" else "error"
    return f"::{level} {place},title={problem.code}::{_escape(text)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: Mapping[str, Callable[[Result], str]] = {
    "github": github_report,
    "json": json_report,
    "sarif": lambda result: sarif_report(result.problems),
    "text": text_report,
}
