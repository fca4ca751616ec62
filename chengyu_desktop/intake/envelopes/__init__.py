"""What copy arrives in, and is no part of, one kind a file. Each rule yields the indices of lines that go."""
