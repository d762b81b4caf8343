"""The region's logo is a safe SVG: it is shown inline, as an icon, and drawn as PNG."""

from collections.abc import Iterator

from generator.check.region_subject import RegionSubject
from generator.check.svg import svg_faults
from generator.problems import Problem

HINT = "export it as plain SVG: shapes with fill and stroke attributes only"


def check_region_logo(subject: RegionSubject) -> Iterator[Problem]:
    """Report everything in the logo that we refuse."""
    logo = subject.region.brand.logo
    name = subject.document.name.replace("region.yaml", logo)
    for fault in svg_faults(subject.region.logo):
        yield Problem(name, fault.line, fault.column, "RK880", fault.message, HINT)
