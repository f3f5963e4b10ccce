/**
 * ZIP files of which every byte follows from the names and contents of the files in them, so that a
 * reader can tell whether any byte was changed.
 */
@NullMarked
package io.qinggui.kit.archive;

import org.jspecify.annotations.NullMarked;
