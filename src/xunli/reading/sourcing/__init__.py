"""Lists of sources: `xunli.toml`, what it may say, and the links of an index page."""
