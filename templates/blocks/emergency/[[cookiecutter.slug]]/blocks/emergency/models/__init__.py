"""The tables of the block, one file each."""

from blocks.emergency.models.alert import Alert, AlertArea, AlertState
from blocks.emergency.models.blocked_number import BlockedNumber
from blocks.emergency.models.board import Board
from blocks.emergency.models.call import Call, CallClass
from blocks.emergency.models.dispatch import Dispatch, DispatchState
from blocks.emergency.models.external_alert import ExternalAlert
from blocks.emergency.models.incident import Incident
from blocks.emergency.models.log_entry import LogEntry
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
    "Dispatch",
    "DispatchState",
    "ExternalAlert",
    "Incident",
    "LogEntry",
    "Shift",
    "Unit",
    "UnitKind",
]
