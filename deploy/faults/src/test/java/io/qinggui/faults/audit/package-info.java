/**
 * What fault programs look at afterwards: the ledgers' files as {@code ./run verify} reads them,
 * the ledgers as the product opens them, the topics, and the answers over HTTP, against what was
 * acknowledged.
 */
@NullMarked
package io.qinggui.faults.audit;

import org.jspecify.annotations.NullMarked;
