"""The dialogs that ask one thing."""
