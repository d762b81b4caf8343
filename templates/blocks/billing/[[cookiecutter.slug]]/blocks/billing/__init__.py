"""Building block: invoices, ways to pay them, the bank's call-back, receipts and reconciliation."""
