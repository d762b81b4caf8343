"""What happens around a case: who brought it, which offices share it, what others answer, how late work is reminded."""
