/**
 * The feed: everything that is public, each event once, in one order with dense positions. Whoever
 * keeps the positions can prove that nothing is missing. What an event concerns, and which events a
 * reader asked for, is said here; where they are kept is in the package below.
 */
@NullMarked
package io.qinggui.notification.feed;

import org.jspecify.annotations.NullMarked;
