"""English labels are found in one entry as well as in all."""

from generator.check.indonesian import check_indonesian
from generator.load.catalog import build_catalog
from tests.invalid.fixture import BASE, base_texts, changed_file, load_fixtures


def test_one_entry_is_looked_at_alone() -> None:
    fixture = next(one for one in load_fixtures() if one.code == "RK727")
    texts = base_texts()
    kind, text = texts[fixture.file]
    for old, new in fixture.replace:
        text = text.replace(old, new)
    texts[fixture.file] = (kind, text)
    catalog = build_catalog(BASE, tuple(changed_file(kind, name, text) for name, (kind, text) in texts.items()))
    assert {problem.code for problem in check_indonesian(catalog, "contoh")} == {"RK727"}
    assert not list(check_indonesian(catalog, "induk"))
