"""Rules that read the project and its laid-out page and return Problems."""
