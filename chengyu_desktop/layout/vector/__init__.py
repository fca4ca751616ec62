"""SVG logos as vectors: a safe subset of the file becomes Paths of a Frame."""
