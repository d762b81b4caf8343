"""Open311 GeoReport v2 over all bindings of the block that speak it."""
