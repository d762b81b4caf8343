"""What changes the block's tables: one function a deed, each in one transaction."""
