"""The tables of the block, one file each."""

from blocks.emergency.models.alert import Alert, AlertArea, AlertState
from blocks.emergency.models.blocked_number import BlockedNumber
from blocks.emergency.models.board import Board
from blocks.emergency.models.call import Call, CallClass
from blocks.emergency.models.dispatch import Dispatch, DispatchState
from blocks.emergency.models.external_alert import Ended, ExternalAlert, ExternalKind
from blocks.emergency.models.feed import Feed, FeedName
from blocks.emergency.models.forecast import Forecast
from blocks.emergency.models.incident import Incident
from blocks.emergency.models.log_entry import LogEntry
from blocks.emergency.models.report import Channel, Report, ReportState
from blocks.emergency.models.shift import Shift
from blocks.emergency.models.unit import Unit, UnitKind

__all__ = [
    "Alert",
    "AlertArea",
    "AlertState",
    "BlockedNumber",
    "Board",
    "Call",
    "CallClass",
    "Channel",
    "Dispatch",
    "DispatchState",
    "Ended",
    "ExternalAlert",
    "ExternalKind",
    "Feed",
    "FeedName",
    "Forecast",
    "Incident",
    "LogEntry",
    "Report",
    "ReportState",
    "Shift",
    "Unit",
    "UnitKind",
]
