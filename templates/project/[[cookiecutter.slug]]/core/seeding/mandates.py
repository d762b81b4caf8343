"""A sample of signing in the name of another, so that a demonstration shows what `a.n.` looks like."""

from random import Random

from core.models import SigningMandate
from core.positions import head_of
from core.seeding import chairs, posts
from core.seeding.context import Context


def run(context: Context) -> None:
    """At the office that runs the platform the secretary signs in the name of the head, since January."""
    office = posts.home()
    head = head_of(office) if office is not None else None
    if head is None or SigningMandate.objects.filter(principal=head).exists():
        return
    secretary = chairs.fill(context, office, Random(office.code))["sekretaris"]  # noqa: S311
    if secretary is not None:
        january = context.today.replace(month=1, day=1)
        context.upsert(SigningMandate, {"principal": head, "position": secretary}, {"starts_on": january, "app": ""})
