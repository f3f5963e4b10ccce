/**
 * A data directory as a backup, and back: ledgers and what is kept beside them as they are at one
 * moment, keys apart from what they open, and a manifest by which all of it is checked.
 */
@NullMarked
package io.qinggui.standalone.backup;

import org.jspecify.annotations.NullMarked;
