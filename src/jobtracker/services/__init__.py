"""Use cases that join the layers below: importing, answering, tracking, reminding."""
