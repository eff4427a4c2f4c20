"""How the rows of lists are painted and edited."""
