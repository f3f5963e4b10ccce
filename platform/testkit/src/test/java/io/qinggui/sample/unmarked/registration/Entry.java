package io.qinggui.sample.unmarked.registration;

/** Pure, in a package that is not null-marked. */
record Entry(String name) {}
