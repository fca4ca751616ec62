"""Copy in: newspaper text as it comes, read into the parts of a project, every character accounted for."""
