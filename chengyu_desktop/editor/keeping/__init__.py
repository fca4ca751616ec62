"""Nothing lost, nobody overwritten: saving, recovery, locks, other people's changes, versions."""
