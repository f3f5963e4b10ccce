package io.qinggui.sample.onlyedge.http;

/** Alone. */
record Controller() {}
