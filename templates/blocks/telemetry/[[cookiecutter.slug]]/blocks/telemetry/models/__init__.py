"""The tables of the block, one file each."""

from blocks.telemetry.models.alert import Alert
from blocks.telemetry.models.care import Care, CareKind
from blocks.telemetry.models.device import Device
from blocks.telemetry.models.follower import Follower
from blocks.telemetry.models.reading import Reading, Rollup, Span, StaleMinute
from blocks.telemetry.models.stream import Level, Stream
from blocks.telemetry.models.thing import Thing
from blocks.telemetry.models.track import Fence, FenceVisit, Position, TrackDay

__all__ = [
    "Alert",
    "Care",
    "CareKind",
    "Device",
    "Fence",
    "FenceVisit",
    "Follower",
    "Level",
    "Position",
    "Reading",
    "Rollup",
    "Span",
    "StaleMinute",
    "Stream",
    "Thing",
    "TrackDay",
]
