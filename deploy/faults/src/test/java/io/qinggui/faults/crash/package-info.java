/** The process is killed at any moment, again and again, and started on what it left behind. */
@NullMarked
package io.qinggui.faults.crash;

import org.jspecify.annotations.NullMarked;
