"""Checks bundles: their applications exist, and with each stands what it requires."""

from collections.abc import Iterator

from generator.check.requires import application_ids
from generator.load.catalog import Catalog
from generator.problems import Problem


def check_bundles(catalog: Catalog) -> Iterator[Problem]:
    """Check every file of `catalog/bundles/`."""
    known = application_ids(catalog)
    for bundle in catalog.bundles.values():
        document = catalog.document(bundle.file)
        for index, name in enumerate(bundle.listed):
            app = catalog.apps.get(name)
            if name not in known:
                yield document.problem(
                    "RK921",
                    ("apps", index),
                    f'the application "{name}" of the bundle is not in the catalogue',
                    "correct the id, or add the entry first",
                    value=name,
                    allowed=known,
                )
            for needed in app.requires if app else ():
                if needed in known and needed not in bundle.listed:
                    yield document.problem(
                        "RK922",
                        ("apps", index),
                        f'"{name}" requires "{needed}", which the bundle does not hold',
                        f"add {needed} to apps",
                        value=needed,
                    )
