package io.qinggui.sample.cyclic.one;

import io.qinggui.sample.cyclic.two.Two;
import org.jspecify.annotations.Nullable;

/** Leads to two. */
public record One(@Nullable Two two) {}
