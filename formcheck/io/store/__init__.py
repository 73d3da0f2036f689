"""What was done, kept on this computer and found again."""

from formcheck.io.store.folders import Kept, Store

__all__ = ["Kept", "Store"]
