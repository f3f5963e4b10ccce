/**
 * The notification service: who was told what, by which door, and who has confirmed it. Keeps one
 * log of everything that is public (the feed), delivers it, and issues enforcement orders. It
 * decides nothing about operators. A feature is a package, and is pure; what is not has a package
 * of its own below it.
 */
@NullMarked
package io.qinggui.notification;

import org.jspecify.annotations.NullMarked;
