"""What a release takes away that a region still uses: settings of its files, keys of `.env`, tokens of the theme."""

import ast
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.lifecycle.answers import ANSWERS, leaves, read_answers
from generator.lifecycle.git import Repo
from generator.lifecycle.overridden import blob_at
from generator.lifecycle.pristine import pristine_commits
from generator.lifecycle.replica import Replica
from generator.load.document import parse_document
from generator.load.editing import edited
from generator.load.theme import tokens_of
from generator.problems import Problem
from generator.render.rendered import RenderedFile

UNKNOWN = "RK852"
ENV, ENV_EXAMPLE, SHEET = ".env", ".env.example", "static/css/app.css"
_SETTINGS = "region/settings.py"
_KEY = re.compile(r"^(?:export\s+)?#?\s?([A-Z][A-Z0-9_]+)\s*=", re.MULTILINE)
_SET = re.compile(r"^\s*(?:export\s+)?([A-Z][A-Z0-9_]+)\s*=", re.MULTILINE)
_MAY_SET = ("region.yaml", "apps.yaml")


@dataclass(frozen=True)
class GoneSetting:
    """A setting that the region's file still gives, and that no application has any more."""

    name: str  # application.setting
    where: str  # the file, with line and column where they are known


@dataclass(frozen=True)
class Token:
    """A token of the theme that the region's files use: gone, or with the release that warned of it."""

    name: str
    places: tuple[str, ...]
    since: str = ""  # "" for one that is gone


@dataclass(frozen=True)
class Gone:
    """All of it; `env` maps a key that is read no more to whether this copy's `.env` sets it."""

    settings: tuple[GoneSetting, ...] = ()
    env: Mapping[str, bool] = field(default_factory=dict)
    tokens: tuple[Token, ...] = ()


def gone(opened: Replica, files: Sequence[RenderedFile], settings: Sequence[GoneSetting] = ()) -> Gone:
    """Compare what the last release gave with what the new one gives; no file is changed, `.env` least of all."""
    given = {file.path: file.data for file in files}
    before, after = _text(blob_at(opened.repo, opened.base.commit, ENV_EXAMPLE)), _text(given.get(ENV_EXAMPLE))
    left = set(_KEY.findall(before)) - set(_KEY.findall(after))
    here = set(_SET.findall(_env(opened.repo.folder))) if left else set()
    return Gone(tuple(settings), {key: key in here for key in sorted(left)}, tuple(_tokens(opened, given)))


def removed_settings(repo: Repo, problems: Sequence[Problem], region: Path, answers: str) -> list[GoneSetting]:
    """Those that an earlier release knew; none where anything else is wrong, too, for then nothing can be made."""
    errors = [problem for problem in problems if problem.level == "error"]
    if not errors or any(problem.code != UNKNOWN for problem in errors):
        return []
    known = {name for commit, _manifest in pristine_commits(repo) for name in _set_by(repo, commit)}
    named = {_name(problem): problem for problem in errors}
    if not named.keys() <= known:
        return []
    answered = {".".join(where[1:]) for where, _value in leaves(read_answers(answers).data or {})}  # settings.app.name
    return [
        GoneSetting(name, ANSWERS if name in answered else _place(one, region)) for name, one in sorted(named.items())
    ]


@contextmanager
def without(folder: Path, settings: Sequence[GoneSetting]) -> Iterator[Path]:
    """Give a copy of the region's folder that sets these no more."""
    with tempfile.TemporaryDirectory(prefix="replikota-") as place:
        own = Path(place).resolve() / folder.resolve().name
        shutil.copytree(folder, own, symlinks=True)
        for name in _MAY_SET:
            if (own / name).is_file():
                text = (own / name).read_text(encoding="utf-8-sig")
                (own / name).write_text(_stripped(text, settings), encoding="utf-8")
        yield own


def _stripped(text: str, settings: Sequence[GoneSetting]) -> str:
    for one in settings:
        app, _point, name = one.name.partition(".")
        data: Any = parse_document(text, Path(), "").data or {}
        values = data.get("settings", {}).get(app, {})
        if name in values:
            text = edited(text, ("settings", app), {key: value for key, value in values.items() if key != name})
    return text


def _name(problem: Problem) -> str:
    """The application's setting, as the problem names it: `laksa has no setting "x"`."""
    return f"{problem.message.partition(' ')[0]}.{problem.value}"


def _place(problem: Problem, region: Path) -> str:
    """Where a person finds it: the line, or where the region's folder was laid over the file without one."""
    own = region / Path(problem.file).name
    return problem.where if Path(problem.file).resolve() == own.resolve() else str(own)


def _set_by(repo: Repo, commit: str) -> Iterator[str]:
    """What the region set when a release was taken, as the release wrote it; read as text and never run."""
    try:
        body = ast.parse(_text(blob_at(repo, commit, _SETTINGS))).body
    except (SyntaxError, ValueError):
        return
    for node in body:
        value = node.value if isinstance(node, ast.AnnAssign) else None
        if not isinstance(value, ast.Dict):
            continue
        for app, own in zip(value.keys, value.values, strict=True):
            if isinstance(app, ast.Constant) and isinstance(own, ast.Dict):
                yield from (f"{app.value!s}.{key.value!s}" for key in own.keys if isinstance(key, ast.Constant))


def _tokens(opened: Replica, given: Mapping[str, bytes]) -> Iterator[Token]:
    """Tokens that files here use which are not as the release gives them."""
    old = tokens_of(_text(blob_at(opened.repo, opened.base.commit, SHEET)))
    new = tokens_of(_text(given.get(SHEET)))
    marked = {**{name: since for name, since in new.items() if since}, **dict.fromkeys(old.keys() - new.keys(), "")}
    if not marked:
        return
    asked = [word for name in sorted(marked) for word in ("-e", f"--rk-{name}")]
    said = opened.repo.run("grep", "-n", "-I", "-z", "--full-name", "-F", *asked, "HEAD", fine=(0, 1))
    found: dict[str, list[str]] = {}
    for place, number, text in _hits(said.decode(errors="surrogateescape")):
        for name in marked:
            is_used = re.search(rf"--rk-{re.escape(name)}(?![a-z0-9-])", text)
            if is_used and place != SHEET and _text(given.get(place)).find(text) < 0:
                found.setdefault(name, []).append(f"{place}:{number}")
    for name, places in sorted(found.items()):
        yield Token(f"--rk-{name}", tuple(places), marked[name])


def _hits(said: str) -> Iterator[tuple[str, str, str]]:
    """Part what `git grep -n -z` says: path, line and text are parted by NUL, hits by a line's end."""
    for row in said.split("\n"):
        parts = row.split("\0", 2)
        if len(parts) == 3:
            yield parts[0].removeprefix("HEAD:"), parts[1], parts[2]


def _env(folder: Path) -> str:
    try:
        return (folder / ENV).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _text(data: bytes | None) -> str:
    return (data or b"").decode("utf-8", errors="replace")
