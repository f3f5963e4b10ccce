package io.qinggui.sample.hurried.registration;

/** Pure. */
record Entry(String name) {}
