"""The applications of this replica, one package each; config/installed.py lists those in use."""
