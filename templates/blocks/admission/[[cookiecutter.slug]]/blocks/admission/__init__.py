"""School admission: quotas by path, ranking, waiting list and re-registration."""
