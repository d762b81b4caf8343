"""What a release gives becomes a tree, and told as a difference from the last one it is the same tree."""

from pathlib import Path

import pytest

from generator.lifecycle.git import make_repo
from generator.lifecycle.pristine import pristine_tree
from generator.render.rendered import RenderedFile

Texts = dict[str, tuple[bytes, bool]]
FIRST: Texts = {
    "same.py": (b"same\n", False),
    "changed.py": (b"old\n", False),
    "gone/deep/one.py": (b"gone\n", False),
    "run.sh": (b"run\n", False),
    "becomes": (b"a file\n", False),
    "was/one.py": (b"a folder\n", False),
    'odd "name" \\ é.txt': (b"\xff\r\n", False),
}
SECOND: Texts = {
    **{path: kept for path, kept in FIRST.items() if path not in ("gone/deep/one.py", "becomes", "was/one.py")},
    "changed.py": (b"new\n", False),
    "run.sh": (b"run\n", True),
    "becomes/one.py": (b"in a folder\n", False),
    "was": (b"a file\n", False),
    "new/one.py": (b"", False),
}


def rendered(texts: Texts) -> list[RenderedFile]:
    return [RenderedFile(path, data, "t", "o", executable) for path, (data, executable) in texts.items()]


@pytest.mark.parametrize(("first", "second"), [(FIRST, SECOND), (SECOND, FIRST), (FIRST, FIRST), ({}, FIRST)])
def test_told_as_a_difference_it_is_the_same_tree(tmp_path: Path, first: Texts, second: Texts) -> None:
    repo = make_repo(tmp_path)
    base = repo.run("commit-tree", pristine_tree(repo, rendered(first)), given=b"base\n", env=IDENTITY).decode().strip()
    assert pristine_tree(repo, rendered(second), base) == pristine_tree(repo, rendered(second))


IDENTITY = {f"GIT_{who}_{what}": "x" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
