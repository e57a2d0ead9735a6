"""The built-in packs: data only, one TOML file a field."""
