/** What a decision costs: the rules alone against Drools, and over HTTP against a constant. */
@NullMarked
package io.qinggui.bench.decision;

import org.jspecify.annotations.NullMarked;
