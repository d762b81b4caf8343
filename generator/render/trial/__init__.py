"""Made-up records for the tests of a replica: values that an entry's rules accept, and a way through its workflow."""
