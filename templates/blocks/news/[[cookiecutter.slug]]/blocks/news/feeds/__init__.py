"""The open forms that other programs read: Atom, JSON Feed, iCalendar, sitemap."""
