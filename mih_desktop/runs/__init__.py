"""Runs without a person: the main job, samples, screenshots, and the self-test of a build."""

from __future__ import annotations
