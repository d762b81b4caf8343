"""docs/problems.md, from the page of each problem code."""

from generator.check.explanations import Explanation, load_explanations

GROUPS = {
    "RK0": "Reading YAML",
    "RK1": "The shape of a file",
    "RK2": "Names and references",
    "RK3": "Access and workflow",
    "RK4": "Expressions and examples",
    "RK5": "Fields, settings and values",
    "RK6": "Building blocks",
    "RK7": "Provenance, personal data, texts and seeds",
    "RK8": "Regions",
    "RK9": "Portals, facilities, bundles and the catalogue as a whole",
}

_HEAD = """# Problem codes

What `replikota validate` may say, by code. Made by `replikota docs`; edit
`generator/check/pages/*.yaml` instead. The same pages: `replikota explain CODE`.
"""


def problems_page() -> str:
    """Write the whole page."""
    parts = [_HEAD]
    pages = load_explanations()
    for prefix, title in GROUPS.items():
        parts.append(f"\n## {title}\n")
        parts += [_section(page) for code, page in pages.items() if code.startswith(prefix)]
    return "".join(parts)


def _section(page: Explanation) -> str:
    return (
        f"\n### {page.code}: {page.title}\n\n{page.why}\n\n"
        f"Wrong:\n\n```yaml\n{page.wrong.rstrip()}\n```\n\n"
        f"Right:\n\n```yaml\n{page.right.rstrip()}\n```\n"
    )
