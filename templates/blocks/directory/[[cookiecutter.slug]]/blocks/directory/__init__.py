"""Places with hours, photos and layers on one map, and the lines that lead there."""
