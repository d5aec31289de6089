"""The rules of each benefit as NAV works it out: plain figures and rates in, amounts out."""

from __future__ import annotations
