"""From mentions to claims: what is counted, whose, when, done or planned."""
