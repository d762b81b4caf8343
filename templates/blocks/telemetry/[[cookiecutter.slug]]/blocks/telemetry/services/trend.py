"""How fast a quantity moves: the newest reading against the one an hour before."""

from datetime import timedelta

from blocks.telemetry.models import Reading, Stream

HOUR = timedelta(hours=1)


def change_of(stream: Stream) -> float | None:
    """The change over an hour; None where there is no reading one to two hours before the newest."""
    if stream.last_at is None or stream.last_value is None:
        return None
    before = Reading.objects.filter(stream=stream, at__lte=stream.last_at - HOUR, at__gt=stream.last_at - 2 * HOUR)
    value = before.order_by("-at").values_list("value", flat=True).first()
    return None if value is None else round(stream.last_value - value, 4)
