"""Shapes of the wheel as Qt paths, round the origin."""

from __future__ import annotations

from math import degrees

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QPolygonF

from mih_desktop.programme.wheel_geometry import Box, point_at
from mih_desktop.programme.wheel_window import FULL_CIRCLE

CENTRED = int(Qt.AlignmentFlag.AlignCenter)
QUARTER = FULL_CIRCLE / 4


def at(angle: float, radius: float) -> QPointF:
    """Return the place of an angle and a radius."""
    point = point_at(angle, radius)
    return QPointF(point.x, point.y)


def round_box(centre: QPointF, side: float) -> QRectF:
    """Return the square round a point."""
    return QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)


def rect_of(box: Box) -> QRectF:
    """Return a box of the geometry as Qt's own."""
    return QRectF(box.left, box.top, box.width, box.height)


def degrees_along(length: float, radius: float) -> float:
    """Return the angle of a length along a circle."""
    return degrees(length / radius)


def ring_piece(start: float, end: float, inner: float, outer: float) -> QPainterPath:
    """Return a piece of a ring between two angles; a full turn is a whole ring."""
    path = QPainterPath()
    if end - start >= FULL_CIRCLE:
        path.addEllipse(QPointF(0, 0), outer, outer)
        path.addEllipse(QPointF(0, 0), inner, inner)
        return path
    far, near = _square(outer), _square(inner)
    path.arcMoveTo(far, QUARTER - start)
    path.arcTo(far, QUARTER - start, start - end)
    path.arcTo(near, QUARTER - end, end - start)
    path.closeSubpath()
    return path


def round_band(start: float, end: float, radius: float, width: float) -> QPainterPath:
    """Return a band with round ends that lies along a circle."""
    spine = QPainterPath()
    square = _square(radius)
    spine.arcMoveTo(square, QUARTER - start)
    spine.arcTo(square, QUARTER - start, start - end)
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    return stroker.createStroke(spine).simplified()


def diamond(centre: QPointF, half: float) -> QPolygonF:
    """Return a square on its corner."""
    x, y = centre.x(), centre.y()
    return QPolygonF(
        [QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half), QPointF(x - half, y)]
    )


def _square(radius: float) -> QRectF:
    return QRectF(-radius, -radius, 2 * radius, 2 * radius)
