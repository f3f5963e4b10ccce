package io.qinggui.notification.language;

/** What happens on {@code heartbeat/<day>}. */
public sealed interface HeartbeatEvent extends NotificationEvent permits HeartBeat {}
