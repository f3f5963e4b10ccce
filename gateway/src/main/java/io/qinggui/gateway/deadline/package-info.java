/** Deadlines of all services in one list, by their days. */
@NullMarked
package io.qinggui.gateway.deadline;

import org.jspecify.annotations.NullMarked;
