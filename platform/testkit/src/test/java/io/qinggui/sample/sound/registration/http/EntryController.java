package io.qinggui.sample.sound.registration.http;

import io.qinggui.sample.sound.registration.Entry;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** At the edge. */
record EntryController(InstantSource clock, @Nullable JsonNode body, Entry entry) {}
