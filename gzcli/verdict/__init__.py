"""From claims of a statement and of sources to a report."""
