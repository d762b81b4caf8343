"""Paths of a replica: short, different whatever the case, and none that Windows keeps for itself."""

import pytest

from generator.paths import refuse_unportable
from generator.problems import GeneratorError


@pytest.mark.parametrize(
    ("paths", "words"),
    [
        (["a/" + "b" * 150], "152 characters, at most 150"),
        (["apps/Laksa/models.py", "apps/laksa/models.py"], "the same as apps/Laksa/models.py"),
        (["apps/aux/models.py"], "'aux' is no name on Windows"),
        (["static/CON.svg"], "'CON.svg' is no name"),
        (["apps/lpt1.tar.gz"], "no name on Windows"),
        (["docs/apa?.md"], "no name on Windows"),
        (["docs/titik./a.md"], "'titik.' is no name"),
        (["docs/spasi /a.md"], "no name on Windows"),
    ],
)
def test_refuses_what_some_system_cannot_hold(paths: list[str], words: str) -> None:
    with pytest.raises(GeneratorError) as stopped:
        refuse_unportable(paths)
    assert words in str(stopped.value)
    assert "Next step: rename" in str(stopped.value)


def test_says_everything_at_once() -> None:
    with pytest.raises(GeneratorError) as stopped:
        refuse_unportable(["nul", "a" * 151])
    assert len(str(stopped.value).split("\n")) == 4


def test_takes_what_only_looks_reserved() -> None:
    refuse_unportable(["apps/console/com10.py", "auxiliary/nulis.md", ".gitattributes", "apps/prn_1/__init__.py"])
