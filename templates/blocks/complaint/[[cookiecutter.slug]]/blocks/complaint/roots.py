"""What the block mounts at the root of the site: route -> (module of URLs, namespace)."""

ROOTS = {"open311/": ("blocks.complaint.open311.urls", "open311")}
