/**
 * The end of a process behind a load balancer: it says first that it takes no more, answers for a
 * while whoever has not heard it, and only then closes its door.
 */
@NullMarked
package io.qinggui.platform.web.drain;

import org.jspecify.annotations.NullMarked;
