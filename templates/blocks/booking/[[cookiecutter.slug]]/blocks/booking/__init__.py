"""Building block: slots of a resource, taken and set free by an application's own records."""
