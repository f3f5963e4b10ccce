/**
 * Lists that are too long for one event: they are cut into parts, which follow the event in the
 * same append, and the event has how many items each list has and a digest of all of them.
 */
@NullMarked
package io.qinggui.inspection.longlist;

import org.jspecify.annotations.NullMarked;
