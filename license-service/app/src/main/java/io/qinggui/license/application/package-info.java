/**
 * Applications that are decided here (Order 42; Order 5 before): submitted, perhaps supplemented,
 * accepted, and then approved, refused or withdrawn. An approval passes the gate of the rules, and
 * takes effect on the license in the same append.
 */
@NullMarked
package io.qinggui.license.application;

import org.jspecify.annotations.NullMarked;
