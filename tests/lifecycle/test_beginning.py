"""The first commit of a replica is its pristine output, or it is said why there is none."""

import subprocess
from pathlib import Path

import pytest

from generator.generate import generate
from generator.lifecycle.pristine import find_base
from tests.lifecycle.releases import commit, output, repo_of, tree


def test_the_first_commit_is_the_output_with_what_git_ignores(replica: Path) -> None:
    repo = repo_of(replica)
    assert repo.objects("HEAD").keys() == output("1.0").keys()
    assert repo.objects("HEAD")["manage.py"][0] == "100755"
    assert repo.text("status", "--porcelain") == ""
    assert find_base(repo).manifest.release == "1.0"
    assert tree(replica) == output("1.0")


def test_line_ends_are_kept_whatever_the_account_prefers(
    tmp_path: Path, replica: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "core.autocrlf")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "input")
    generate("poso", tmp_path / "other", git=True)
    assert repo_of(tmp_path / "other").objects("HEAD") == repo_of(replica).objects("HEAD")


def test_the_base_survives_a_fresh_clone_and_commits(replica: Path, tmp_path: Path) -> None:
    (replica / "manage.py").write_text("mine\n")
    commit(replica)
    subprocess.run(["git", "clone", "--quiet", str(replica), str(tmp_path / "clone")], check=True)
    assert find_base(repo_of(tmp_path / "clone")).commit == find_base(repo_of(replica)).commit


@pytest.mark.usefixtures("installed")
def test_no_git_is_said_and_makes_the_same_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.lifecycle.git.shutil.which", lambda _: None)
    outcome = generate("poso", tmp_path / "poso", git=True)
    assert outcome.history.startswith("without a history of its own: git is not installed")
    assert tree(tmp_path / "poso") == output("1.0")
    assert not (tmp_path / "poso" / ".git").exists()


@pytest.mark.usefixtures("installed")
def test_inside_another_repository_is_said_unless_that_one_ignores_it(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", str(tmp_path / "around")], check=True)
    (tmp_path / "around" / ".gitignore").write_text("build/\n")
    inside = generate("poso", tmp_path / "around" / "poso", git=True)
    assert f"it lies inside the repository {tmp_path / 'around'}" in inside.history
    ignored = generate("poso", tmp_path / "around" / "build" / "poso", git=True)
    assert ignored.history.startswith("its git history begins")


@pytest.mark.usefixtures("installed")
def test_without_git_when_it_is_not_wanted(tmp_path: Path) -> None:
    outcome = generate("poso", tmp_path / "poso")
    assert outcome.history == ""
    assert not (tmp_path / "poso" / ".git").exists()
