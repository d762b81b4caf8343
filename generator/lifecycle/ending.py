"""The ways out of an update under way: gone on with after a kill, finished by a person, or taken back."""

import shutil
import tempfile
from pathlib import Path

from generator.lifecycle.git import Repo, split
from generator.lifecycle.journal import SWITCH, WAIT, Journal, read_journal
from generator.lifecycle.meeting import Meeting, meetings
from generator.lifecycle.pristine import PRISTINE_REF
from generator.lifecycle.switching import clear, go_on, refuse_edited, settle, switch
from generator.lifecycle.updating import Update, author
from generator.problems import GeneratorError
from generator.write.disk import place_below, worded
from generator.write.staging import locked

ABORTED_REF = "refs/replikota/aborted"
_MARKS = (b"<<<<<<< ", b">>>>>>> ")


def recover(repo: Repo) -> None:
    """Go on with a switch that was killed; see whether a person ended an update with git's own commands."""
    with worded(repo.folder), locked(repo.folder):
        journal = read_journal(repo)
        if journal is None:
            clear(repo)
        elif journal.stage == SWITCH:
            _refuse_other_branch(repo, journal)
            _refuse_moved(repo, journal)
            refuse_edited(repo, journal)
            go_on(repo, journal)
        else:
            _see_whether_ended(repo, journal)


def finish(repo: Repo) -> Update:
    """Commit an update whose conflicts a person solved, and join the migrations that were among them."""
    with worded(repo.folder), locked(repo.folder):
        journal = _waiting(repo, "finish")
        _refuse_other_branch(repo, journal)
        _refuse_unsolved(repo, journal)
        met = _join_migrations(repo, journal)
        parents = ("-p", repo.commit_of("HEAD"), "-p", journal.pristine)
        tree = repo.text("write-tree")
        made = repo.run("commit-tree", *parents, tree, given=journal.message.encode(), env=author(repo))
        repo.run("update-ref", "ORIG_HEAD", journal.head)
        repo.run("update-ref", "-m", journal.message.strip(), "HEAD", made.decode().strip())
        repo.run("update-ref", PRISTINE_REF, journal.pristine)
        settle(repo, journal)
    return Update(journal.before, journal.after, {}, met)


def _join_migrations(repo: Repo, journal: Journal) -> tuple[Meeting, ...]:
    """Add what joins migrations that waited for a person; done again after a kill, it finds nothing to add."""
    met = meetings(repo, repo.objects(repo.text("write-tree")), repo.objects(journal.pristine), (), journal.after)
    for one in met:
        if one.path:
            place_below(repo.folder, one.path).write_text(one.text, encoding="utf-8")
            repo.run("add", "--force", "--", one.path)
    return tuple(met)


def abort(repo: Repo) -> str:
    """Take an update back; give the commit in which what was solved so far is kept."""
    with worded(repo.folder), locked(repo.folder):
        journal = _waiting(repo, "abort")
        _refuse_other_branch(repo, journal)
        touched = sorted({*journal.replaced, *journal.removed, *journal.conflicts})
        kept = _keep(repo, journal, touched)
        before = repo.objects(journal.head)
        back = Journal(
            stage=SWITCH,
            branch=journal.branch,
            head=journal.head,
            standing=kept,
            pristine="",
            commit="",
            before=journal.after,
            after=journal.before,
            replaced=[path for path in touched if path in before],
            removed=[path for path in touched if path not in before],
            conflicts=[],
            message="",
        )
        switch(repo, back, journal.head, ())
    return kept


def _keep(repo: Repo, journal: Journal, touched: list[str]) -> str:
    """Commit what stands there now, outside every branch: nothing a person wrote is lost."""
    with tempfile.TemporaryDirectory(prefix="replikota-") as folder:
        index = Path(folder) / "index"
        shutil.copyfile(repo.git_dir / "index", index)
        repo.run("read-tree", "--reset", journal.head, index=index)
        standing = [path for path in touched if (repo.folder / path).is_file()]
        names = b"".join(path.encode(errors="surrogateescape") + b"\0" for path in standing)
        repo.run("update-index", "--add", "-z", "--stdin", given=names, index=index)
        tree = repo.text("write-tree", index=index)
    message = f"Update to release {journal.after}, taken back\n".encode()
    made = repo.run("commit-tree", "-p", journal.head, tree, given=message, env=author(repo)).decode().strip()
    repo.run("update-ref", ABORTED_REF, made)
    return made


def _waiting(repo: Repo, what: str) -> Journal:
    journal = read_journal(repo)
    if journal is None or journal.stage != WAIT:
        back = ""
        if what == "abort" and repo.commit_of("ORIG_HEAD"):
            back = "\nNext step: to go back behind the last finished update, git reset --keep ORIG_HEAD."
        raise GeneratorError(f"{repo.folder}: there is no update to {what}.{back}")
    return journal


def _refuse_moved(repo: Repo, journal: Journal) -> None:
    head = repo.text("rev-parse", journal.branch)
    if head not in (journal.head, journal.commit):
        raise GeneratorError(
            f"an update of {repo.folder} was interrupted, and {journal.branch} got commits since.\n"
            f"Next step: git reset --soft {journal.head}, then run again: it goes on with the update."
        )


def _refuse_other_branch(repo: Repo, journal: Journal) -> None:
    branch = repo.text("symbolic-ref", "--quiet", "HEAD", fine=(0, 1))
    if branch != journal.branch:
        short = journal.branch.removeprefix("refs/heads/")
        raise GeneratorError(
            f"{repo.folder}: this update was begun on {short}, and now another branch is checked out.\n"
            f"Next step: git switch {short}, then run again."
        )


def _refuse_unsolved(repo: Repo, journal: Journal) -> None:
    """Take what has no marks left as solved; name the rest with its line."""
    unmerged = _unmerged(repo)
    open_ones = [
        f"{path}:{line}: conflict marks" for path in journal.conflicts if (line := _marked(repo.folder / path))
    ]
    marked = {one.split(":", 1)[0] for one in open_ones}
    solved = [path for path, stages in unmerged.items() if path not in marked and _is_text(repo, stages)]
    if solved:
        repo.run("add", "--all", "--force", "--", *solved)
    open_ones += [
        f"{path}: say what stays, with git add {path} or git rm {path}"
        for path in _unmerged(repo)
        if path not in marked
    ]
    if open_ones:
        listed = "\n".join(f"  {one}" for one in open_ones)
        raise GeneratorError(
            f"{repo.folder}: {len(open_ones)} conflicts are not solved:\n{listed}\n"
            "Next step: solve them and run again with --finish, or take the update back with --abort."
        )


def _unmerged(repo: Repo) -> dict[str, dict[str, str]]:
    """List what the index has not solved: path -> stage -> object."""
    found: dict[str, dict[str, str]] = {}
    for line in split(repo.run("ls-files", "--unmerged", "-z")):
        about, _tab, path = line.partition("\t")
        _mode, name, stage = about.split(" ")
        found.setdefault(path, {})[stage] = name
    return found


def _is_text(repo: Repo, stages: dict[str, str]) -> bool:
    """Say whether git could put marks in: both sides have the file, and neither is binary."""
    sides = [stages.get("2"), stages.get("3")]
    return all(name is not None and b"\0" not in repo.run("cat-file", "blob", name) for name in sides)


def _marked(place: Path) -> int:
    """Give the first line with a conflict mark, 0 where there is none."""
    if not place.is_file():
        return 0
    lines = place.read_bytes().splitlines()
    return next((number for number, line in enumerate(lines, 1) if line.startswith(_MARKS)), 0)


def _see_whether_ended(repo: Repo, journal: Journal) -> None:
    ancestor = repo.call("merge-base", "--is-ancestor", journal.pristine, journal.branch, fine=(0, 1, 128))
    ended = ancestor.returncode == 0
    if ended:
        repo.run("update-ref", PRISTINE_REF, journal.pristine)
    if ended or not ((repo.git_dir / "MERGE_HEAD").exists() or _unmerged(repo)):
        settle(repo, journal)
