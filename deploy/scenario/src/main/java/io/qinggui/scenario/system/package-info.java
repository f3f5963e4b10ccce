/** The whole system as a process of its own, and a client of it: what a user has. */
@NullMarked
package io.qinggui.scenario.system;

import org.jspecify.annotations.NullMarked;
