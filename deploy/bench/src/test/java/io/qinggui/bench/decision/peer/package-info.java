/**
 * G1 and C1 as a user of Drools would write them: flat facts that can be joined by equality, rules
 * in {@code notice.drl}, one question about one service in one province on one date.
 */
@NullMarked
package io.qinggui.bench.decision.peer;

import org.jspecify.annotations.NullMarked;
