"""Daily prices of commodities by market."""
