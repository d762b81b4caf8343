"""The region's folder is called as the region is: files are found by guessing."""

from collections.abc import Iterator

from generator.check.region_subject import RegionSubject
from generator.problems import Problem


def check_region_folder(subject: RegionSubject) -> Iterator[Problem]:
    """Compare the folder's name with the slug inside."""
    folder = subject.files.folder.resolve().name
    if folder != subject.region.slug:
        yield subject.document.problem(
            "RK890",
            ["slug"],
            f'slug "{subject.region.slug}" differs from the folder "{folder}"',
            f'rename the folder, or write "{folder}"',
            value=subject.region.slug,
            allowed=[folder],
        )
