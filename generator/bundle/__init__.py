"""One folder with all that a server without internet needs: the replica, its libraries, and what installs both."""
