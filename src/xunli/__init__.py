"""xunli 讯历: the dated things in Chinese notices, on a calendar."""

from xunli.api import find_times

__all__ = ["find_times"]
