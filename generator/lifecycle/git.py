"""Git as a program: the one place that starts it. No hook runs, no variable of the caller's repository leaks in."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.problems import GeneratorError

OLDEST = (2, 38)  # the first with `git merge-tree --write-tree`
IDENTITY = ("Replikota", "replikota@localhost")
INSTALL = "Next step: install git 2.38 or newer (Debian: apt install git)."
_OF_A_REPOSITORY = {
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_NAMESPACE",
    "GIT_PREFIX",
}


@dataclass(frozen=True)
class Repo:
    """One repository; `folder` is its working tree, or for a bare one the repository itself."""

    folder: Path
    git_dir: Path

    def run(
        self,
        *arguments: str,
        given: bytes | None = None,
        index: Path | None = None,
        fine: Sequence[int] = (0,),
        env: Mapping[str, str] | None = None,
    ) -> bytes:
        """Run git in the repository and give what it prints."""
        return self.call(*arguments, given=given, index=index, fine=fine, env=env).stdout

    def call(
        self,
        *arguments: str,
        given: bytes | None = None,
        index: Path | None = None,
        fine: Sequence[int] = (0,),
        env: Mapping[str, str] | None = None,
    ) -> "subprocess.CompletedProcess[bytes]":
        """Run git in the repository; a code that is not fine is an error with what git said."""
        around = {**_environment(), "GIT_DIR": str(self.git_dir), **(env or {})}
        if self.folder != self.git_dir:
            around["GIT_WORK_TREE"] = str(self.folder)
        if index is not None:
            around["GIT_INDEX_FILE"] = str(index)
        done = _start(["git", *_SETTINGS, *arguments], self.folder, around, given)
        if done.returncode not in fine:
            said = done.stderr.decode(errors="replace").strip()
            raise GeneratorError(
                f"{self.folder}: git {arguments[0]} failed: {said}\nNext step: mend what git says, then run again."
            )
        return done

    def text(self, *arguments: str, index: Path | None = None, fine: Sequence[int] = (0,)) -> str:
        """Run git and give its one line."""
        return self.run(*arguments, index=index, fine=fine).decode(errors="surrogateescape").strip()

    def commit_of(self, name: str) -> str:
        """Give the commit a name stands for, "" where there is none."""
        return self.text("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}", fine=(0, 1))

    def objects(self, tree: str) -> dict[str, tuple[str, str]]:
        """List the files of a tree: path -> (mode, object)."""
        found = {}
        for line in split(self.run("ls-tree", "-r", "-z", "--full-tree", tree)):
            about, _tab, path = line.partition("\t")
            mode, _kind, name = about.split(" ")
            found[path] = (mode, name)
        return found


_SETTINGS = (
    *("-c", "merge.directoryRenames=false"),  # they would move files a person added: these stay where they are
    *("-c", "core.quotePath=false"),
    *("-c", "advice.detachedHead=false"),
    *("-c", f"core.hooksPath={os.devnull}"),  # these three would start programs that the repository names
    *("-c", "core.fsmonitor=false"),
    *("-c", "log.showSignature=false"),
)


def split(output: bytes) -> list[str]:
    """Part what git printed with -z."""
    return [part.decode(errors="surrogateescape") for part in output.split(b"\0") if part]


def joined(lines: Iterable[str]) -> bytes:
    """Give lines as git reads them with -z."""
    return b"".join(line.encode(errors="surrogateescape") + b"\0" for line in lines)


def find_repo(folder: Path) -> Repo | None:
    """Give the repository whose working tree this folder is, and not one around it."""
    found = _around(folder)
    if found is None or found[0].resolve() != folder.resolve():
        return None
    return Repo(folder.resolve(), found[1])


def repository_around(folder: Path) -> Path | None:
    """Give the working tree around a folder that may not be there yet, unless that one ignores the folder."""
    standing = next(parent for parent in folder.absolute().parents if parent.is_dir())
    found = _around(standing)
    if found is None:
        return None
    top, git_dir = found
    literal = {"GIT_LITERAL_PATHSPECS": "0"}  # check-ignore knows no other, and says so by failing
    ignored = Repo(top, git_dir).call("check-ignore", "-q", f"{folder.absolute()}/", fine=(0, 1, 128), env=literal)
    return None if ignored.returncode == 0 else top


def make_repo(folder: Path) -> Repo:
    """Make a repository in a folder; with the branch `main`, whatever the account prefers."""
    _start_fine(["git", "init", "--quiet", "--initial-branch=main", str(folder)], folder)
    return Repo(folder, folder / ".git")


def make_scratch(folder: Path, repo: Repo) -> Repo:
    """Make a bare repository that sees every object of another one and writes nothing there."""
    _start_fine(["git", "init", "--quiet", "--bare", str(folder)], folder.parent)
    objects = Path(repo.text("rev-parse", "--path-format=absolute", "--git-path", "objects"))
    (folder / "objects" / "info" / "alternates").write_text(f"{objects}\n", encoding="utf-8")
    return Repo(folder, folder)


def is_installed() -> bool:
    """Say whether git is there at all."""
    return shutil.which("git") is not None


def demand_git() -> None:
    """Raise where git is missing or older than what merging needs."""
    if not is_installed():
        raise GeneratorError(f"git is not installed, and without it there is no base to compare with.\n{INSTALL}")
    said = _start_fine(["git", "--version"], Path("/")).decode(errors="replace")
    seen = re.search(r"(\d+)\.(\d+)", said)
    if seen is None or (int(seen[1]), int(seen[2])) < OLDEST:
        raise GeneratorError(f"{said.strip()} is too old to merge a release.\n{INSTALL}")


def _around(folder: Path) -> tuple[Path, Path] | None:
    found = _start(
        ["git", "rev-parse", "--path-format=absolute", "--show-toplevel", "--absolute-git-dir"], folder, _environment()
    )
    if found.returncode != 0:
        said = found.stderr.decode(errors="replace").strip()
        if "dubious ownership" in said:
            raise GeneratorError(f"{folder}: git does not trust this folder: {said}")
        return None
    top, git_dir = found.stdout.decode(errors="surrogateescape").splitlines()
    return Path(top), Path(git_dir)


def _start_fine(command: Sequence[str], folder: Path) -> bytes:
    done = _start(command, folder, _environment())
    if done.returncode != 0:
        raise GeneratorError(f"{folder}: {' '.join(command[:2])}: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout


def _start(
    command: Sequence[str], folder: Path, around: Mapping[str, str], given: bytes | None = None
) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(command, cwd=folder, env=around, input=given or b"", capture_output=True, check=False)


def _environment() -> dict[str, str]:
    own = {key: value for key, value in os.environ.items() if key not in _OF_A_REPOSITORY}
    return {**own, "LC_ALL": "C.UTF-8", "GIT_LITERAL_PATHSPECS": "1", "GIT_PAGER": "cat", "GIT_OPTIONAL_LOCKS": "0"}
