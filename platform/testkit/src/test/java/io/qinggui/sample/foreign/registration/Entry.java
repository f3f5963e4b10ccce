package io.qinggui.sample.foreign.registration;

/** Pure. */
record Entry(String name) {}
