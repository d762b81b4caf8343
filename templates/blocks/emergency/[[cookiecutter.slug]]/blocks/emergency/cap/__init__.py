"""CAP 1.2 (OASIS Common Alerting Protocol): words, checks, writing and reading; no database here."""
