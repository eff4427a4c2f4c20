"""Having `jobtracker remind` run while the program is closed, by the timer of each system."""
