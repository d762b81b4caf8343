"""Checks the editor's modeline and the order of keys, so that diffs show meaning, not noise."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.load.catalog import CatalogFile
from generator.load.schema import read_schema
from generator.problems import Problem

_MARK = "# yaml-language-server: $schema="


def check_key_order(file: CatalogFile) -> Iterator[Problem]:
    """Compare the order of the top keys with the order of the schema."""
    if not file.accepted or not isinstance(file.document.data, dict):
        return
    order = list(read_schema(file.kind).get("properties", ()))
    keys = [key for key in file.document.data if key in order]
    wanted = sorted(keys, key=order.index)
    for key, better in zip(keys, wanted, strict=True):
        if key != better:
            yield file.document.problem(
                "RK714",
                (better,),
                f'the key "{better}" stands too late; it comes before "{key}"',
                f"the order is {', '.join(wanted)}",
                at_key=True,
            )
            return


def check_modeline(file: CatalogFile) -> Iterator[Problem]:
    """Check that the first line leads editors to the right schema."""
    if file.document.root is None:
        return
    wanted = _MARK + modeline_target(file)
    if file.document.first_line != wanted:
        yield file.document.problem(
            "RK715",
            (),
            "the first line does not lead editors to the schema",
            f"make this the first line: {wanted}",
        )


def modeline_target(file: CatalogFile) -> str:
    """Give the schema's path as seen from the file."""
    below = PurePosixPath(file.document.name).parts
    # The names begin with the catalogue's own folder, which holds schema/.
    return "../" * (len(below) - 2) + f"schema/{file.kind}.schema.json"
