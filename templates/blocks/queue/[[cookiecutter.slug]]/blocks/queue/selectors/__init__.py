"""What pages and services read of a queue; nothing here writes."""
