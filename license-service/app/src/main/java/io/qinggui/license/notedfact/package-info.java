/**
 * Facts that count for standing: those noted from other services, and what the rules see of every
 * event.
 */
@NullMarked
package io.qinggui.license.notedfact;

import org.jspecify.annotations.NullMarked;
