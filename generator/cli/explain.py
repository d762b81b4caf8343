"""`replikota explain CODE`: the page of a problem code."""

import json

import click

from generator.check.explanations import Explanation, load_explanations
from generator.cli.completion import complete_code
from generator.names import nearest


@click.command()
@click.argument("code", required=False, shell_complete=complete_code)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def explain(code: str | None, form: str) -> None:
    """Say what a problem code means: wrong, right, and why.

    \b
    Examples:
      replikota explain RK404
      replikota explain            (lists every code)
    """
    pages = load_explanations()
    if code is None:
        for page in pages.values():
            click.echo(f"{page.code}  {page.title}")
        return
    wanted = pages.get(code.upper())
    if wanted is None:
        meant = nearest(code.upper(), pages)
        hint = f' (did you mean "{meant}"?)' if meant else ""
        raise click.UsageError(f'there is no problem code "{code}"{hint}')
    click.echo(_json(wanted) if form == "json" else _text(wanted))


def _text(page: Explanation) -> str:
    return "\n".join(
        [
            f"{page.code}  {page.title}",
            "",
            page.why,
            "",
            "Wrong:",
            *(f"    {line}" for line in page.wrong.rstrip().splitlines()),
            "",
            "Right:",
            *(f"    {line}" for line in page.right.rstrip().splitlines()),
        ]
    )


def _json(page: Explanation) -> str:
    body = {
        "code": page.code,
        "title": page.title,
        "why": page.why,
        "wrong": page.wrong,
        "right": page.right,
    }
    return json.dumps(body, ensure_ascii=False, indent=2)
