"""Pages of bills that are made for a register: making them, finding and paying them, collecting."""
