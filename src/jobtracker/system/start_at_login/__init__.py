"""Starting with the user's session, in the way of each system."""
