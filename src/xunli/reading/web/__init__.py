"""Pages from the web. What fetches them is in `fetcher`; nothing is imported before it is needed."""
