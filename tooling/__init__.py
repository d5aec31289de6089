"""What `tasks.py` does, in parts; standard library only."""
