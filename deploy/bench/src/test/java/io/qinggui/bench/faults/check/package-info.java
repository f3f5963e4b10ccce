/** What fault programs look at afterwards: the ledgers and the topics, and what they count. */
@NullMarked
package io.qinggui.bench.faults.check;

import org.jspecify.annotations.NullMarked;
