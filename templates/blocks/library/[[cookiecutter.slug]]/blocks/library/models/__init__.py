"""Tables of the block."""

from blocks.library.models.borrower import Borrower
from blocks.library.models.copy import Copy
from blocks.library.models.hold import Hold
from blocks.library.models.loan import Loan
from blocks.library.models.stocktake import Scan, Stocktake
from blocks.library.models.visit import Visit
from blocks.library.models.work import Work

__all__ = ["Borrower", "Copy", "Hold", "Loan", "Scan", "Stocktake", "Visit", "Work"]
