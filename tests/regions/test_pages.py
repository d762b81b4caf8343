"""Every problem code of regions has its page for `replikota explain`."""

import re
from pathlib import Path

from generator.check.explanations import load_explanations

CHECKS = Path(__file__).resolve().parents[2] / "generator" / "check"


def test_every_code_in_the_checks_of_regions_has_a_page_and_no_page_is_left_over() -> None:
    sources = [path.read_text(encoding="utf-8") for path in CHECKS.glob("region*.py")]
    used = {code for source in sources for code in re.findall(r'"(RK8\d\d)"', source)}
    assert used == {code for code in load_explanations() if code.startswith("RK8")}
