"""Building block complaint: reports of residents, from intake to satisfaction."""
