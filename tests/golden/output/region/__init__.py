"""The overlay: everything that makes this replica this region's and no other's."""
