/**
 * The seven questions of the domain over HTTP. The same question with the same clocks is answered
 * with the same bytes, now and after any later event; its {@code decisionId} proves it.
 */
@NullMarked
package io.qinggui.license.decision.http;

import org.jspecify.annotations.NullMarked;
