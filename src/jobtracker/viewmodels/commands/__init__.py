"""What the user can do, in words for the status line and as one call to the services."""
