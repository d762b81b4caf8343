"""What people do with a request, one module a matter; each function is one transaction."""
