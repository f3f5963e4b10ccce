/** The data directory: what is written is on the disk before anybody is told. */
@NullMarked
package io.qinggui.witness.storage;

import org.jspecify.annotations.NullMarked;
