"""What a new replica starts with: areas, offices, positions, people; and the applications' own rows."""
