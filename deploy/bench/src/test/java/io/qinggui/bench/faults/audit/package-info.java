/**
 * Compares what was acknowledged with what is there: in the ledgers' files, read without the
 * product's code, on the topics, and in the answers over HTTP.
 */
@NullMarked
package io.qinggui.bench.faults.audit;

import org.jspecify.annotations.NullMarked;
