"""The action table, what is made from it, and the handlers of its commands."""
