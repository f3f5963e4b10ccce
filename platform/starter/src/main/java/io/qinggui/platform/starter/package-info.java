/**
 * The wiring that every service shares. A service declares what is its own as beans: an {@link
 * io.qinggui.platform.starter.EventLanguage}, {@link io.qinggui.platform.command.DeciderBinding}s,
 * {@link io.qinggui.platform.projection.Projection}s, a {@link
 * io.qinggui.platform.relay.Publication} and {@link io.qinggui.platform.intake.Policy}s; the rest
 * follows from the properties {@code qinggui.*}.
 */
@NullMarked
package io.qinggui.platform.starter;

import org.jspecify.annotations.NullMarked;
