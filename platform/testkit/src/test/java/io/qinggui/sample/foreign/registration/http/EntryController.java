package io.qinggui.sample.foreign.registration.http;

import io.qinggui.sample.sound.registration.Entry;

/** Knows the inside of another service. */
record EntryController(Entry entry) {}
