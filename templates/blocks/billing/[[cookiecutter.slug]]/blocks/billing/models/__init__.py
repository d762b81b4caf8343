"""Tables of the billing block."""

from blocks.billing.models.assessment import Assessment, AssessmentFault
from blocks.billing.models.invoice import Invoice, InvoiceStatus
from blocks.billing.models.payment import Channel, Payment
from blocks.billing.models.settlement import LineResult, Settlement, SettlementLine

__all__ = [
    "Assessment",
    "AssessmentFault",
    "Channel",
    "Invoice",
    "InvoiceStatus",
    "LineResult",
    "Payment",
    "Settlement",
    "SettlementLine",
]
