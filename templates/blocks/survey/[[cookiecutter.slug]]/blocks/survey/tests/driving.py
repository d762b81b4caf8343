"""Brings answers about for the tests of applications: enough people, all content."""

from uuid import uuid4

from blocks.survey.elements import SLUGS
from blocks.survey.models import Answer, Response, Source


def answer(world, binding, record):
    """Ten people answer with 4 throughout, so that no follow-up has to be planned."""
    row = binding.row(record)
    if row.responses.exists():
        return
    for _at in range(10):
        response = Response.objects.create(round=row, nonce=uuid4(), source=Source.PAPER, answered_on=row.opens_on)
        Answer.objects.bulk_create(Answer(response=response, element=slug, value=4) for slug in SLUGS)


EVENTS = {}
NEEDS = {"answers": answer, "index": answer, "plan_count": answer}
