"""xunli 讯历: the dated things in Chinese notices, on a calendar."""
