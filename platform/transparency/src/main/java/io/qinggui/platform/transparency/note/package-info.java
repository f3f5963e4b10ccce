/** Signed notes and verifier keys of C2SP signed-note. */
@NullMarked
package io.qinggui.platform.transparency.note;

import org.jspecify.annotations.NullMarked;
