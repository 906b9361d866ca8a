"""Check every figure against its source."""
