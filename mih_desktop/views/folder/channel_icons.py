"""The icon of each way a talk takes place; its word stands beside it or is read out."""

from __future__ import annotations

from mih_desktop.domain.enums import Channel

CHANNEL_ICONS: dict[Channel, str] = {
    Channel.PHONE: "phone",
    Channel.VISIT: "map-pin",
    Channel.MEETING: "chats",
    Channel.MESSAGE: "chat-text",
    Channel.CLASS_VISIT: "users",
}
