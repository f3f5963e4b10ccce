package io.qinggui.sample.impure.registration;

import tools.jackson.databind.JsonNode;

/** Knows JSON. */
record Entry(JsonNode body) {}
