/**
 * What an operator may do, as a timeline: each rule of the notice that works by itself over time
 * (S, G, C, V, X) is one file here, and {@link io.qinggui.license.rules.standing.Standing} puts
 * their reasons together.
 */
@NullMarked
package io.qinggui.license.rules.standing;

import org.jspecify.annotations.NullMarked;
