"""The background task that works on a batch; `manage.py db_worker` runs it."""

from django_tasks import task

from core.imports import running


@task()
def work(batch: int) -> int:
    """Bring a batch to its next stage."""
    return running.run(batch)
