"""Tables of the block."""

from blocks.grants.models.decision import Decision
from blocks.grants.models.grant import Grant
from blocks.grants.models.payment import Payment
from blocks.grants.models.spending import Refund, Spending

__all__ = ["Decision", "Grant", "Payment", "Refund", "Spending"]
