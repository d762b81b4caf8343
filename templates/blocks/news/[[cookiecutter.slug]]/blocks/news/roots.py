"""What the block mounts at the root of the site: route -> (module of URLs, namespace)."""

ROOTS = {
    "sitemap.xml": ("blocks.news.root_urls", "sitemap"),
}
