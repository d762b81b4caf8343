"""What each kind of declared page shows: a module a kind with `build(request, page, actor)`."""
