"""The districts and villages of wilayah.csv belong to the region and to each other."""

from collections import Counter
from collections.abc import Iterator

from generator.check.region_subject import RegionSubject
from generator.load.wilayah import Area
from generator.problems import Problem

KIND_DIGITS = {"1": "kelurahan", "2": "desa"}
HINT = "make the file again with tools/import_regions.py"


def check_region_areas(subject: RegionSubject) -> Iterator[Problem]:
    """Check every area's code against the region, its district and its kind."""
    codes = Counter(area.code for area in subject.region.areas)
    if not subject.region.districts:
        yield _problem(subject, "RK810", "there is no district in the file")
    for area in subject.region.areas:
        if codes[area.code] > 1:
            yield _problem(subject, "RK811", f'area "{area.code}" is listed twice', area)
        if not area.code.startswith(f"{subject.region.code}."):
            text = f'area "{area.code}" does not lie in region {subject.region.code}'
            yield _problem(subject, "RK812", text, area)
        elif area.district_code not in codes:
            text = f'district "{area.district_code}" of village "{area.code}" is not listed'
            yield _problem(subject, "RK813", text, area)
        if area.kind != _kind(area.code):
            text = f'area "{area.code}" is called {area.kind}; its code says {_kind(area.code)}'
            yield _problem(subject, "RK814", text, area)


def _kind(code: str) -> str:
    return KIND_DIGITS.get(code[9:10], "desa") if len(code) > len("00.00.00") else "kecamatan"


def _problem(subject: RegionSubject, code: str, message: str, area: Area | None = None) -> Problem:
    path = subject.files.folder / "wilayah.csv"
    line = _line(path.read_text(encoding="utf-8"), area.code) if area else 1
    name = subject.document.name.replace("region.yaml", "wilayah.csv")
    value = area.code if area else ""
    return Problem(name, line, 1, code, message, HINT, value=value)


def _line(text: str, code: str) -> int:
    numbered = enumerate(text.splitlines(), start=1)
    return next(number for number, line in numbered if line.startswith(f"{code},"))
