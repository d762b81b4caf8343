"""The background task that makes the bills of a big register; `manage.py db_worker` runs it."""

from django_tasks import task

from blocks.billing import assessing
from core.blocks import of_block


@task()
def assess(app: str, key: int) -> int:
    """Do a run of this application to its end."""
    binding = next(one for one in of_block("billing") if one.app == app)
    return assessing.work(binding, key)
