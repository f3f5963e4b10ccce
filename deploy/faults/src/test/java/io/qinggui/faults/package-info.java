/**
 * What is done to the system on purpose: killed, its files damaged, its broker taken away. Each
 * program counts what was lost, doubled or wrong, and ends with an error when anything was.
 */
@NullMarked
package io.qinggui.faults;

import org.jspecify.annotations.NullMarked;
