"""From text to mentions: figures and dates with their spans."""
