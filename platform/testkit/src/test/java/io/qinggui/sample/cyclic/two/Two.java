package io.qinggui.sample.cyclic.two;

import io.qinggui.sample.cyclic.one.One;
import org.jspecify.annotations.Nullable;

/** Leads to one. */
public record Two(@Nullable One one) {}
