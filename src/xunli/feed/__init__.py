"""Items kept over time: what sources tell at each update, merged into a store, and written as feeds.

An update has five steps, each a module of its own: read the sources and extract (`harvest`), find out which of the
items are known (`matching`), decide what has changed (`merging`), keep it (`store`), write the feeds (`publishing`).
"""
