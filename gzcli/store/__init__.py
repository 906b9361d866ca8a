"""Where facts are kept: packs of text, and a database as their cache."""
