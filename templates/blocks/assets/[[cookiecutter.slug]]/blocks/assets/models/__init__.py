"""The tables of the block, one file each."""

from blocks.assets.models.asset import Asset
from blocks.assets.models.bill import Bill
from blocks.assets.models.check import Check, Outcome
from blocks.assets.models.paper import Kind, Paper
from blocks.assets.models.plan import Plan
from blocks.assets.models.round import Round
from blocks.assets.models.sending import Sending
from blocks.assets.models.upkeep import Upkeep

__all__ = ["Asset", "Bill", "Check", "Kind", "Outcome", "Paper", "Plan", "Round", "Sending", "Upkeep"]
