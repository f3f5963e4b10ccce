/** How fast a whole ledger is read again: into a count, into read models, and by its opening. */
@NullMarked
package io.qinggui.bench.replay;

import org.jspecify.annotations.NullMarked;
