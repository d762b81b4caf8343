"""What a bundle holds, and what never goes into one."""
