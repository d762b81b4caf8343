"""Generated replicas, as a region would have them: linted, checked, migrated, tested and clicked through."""
