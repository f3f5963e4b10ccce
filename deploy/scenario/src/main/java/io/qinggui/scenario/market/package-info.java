/**
 * One market for measurements and fault programs: operators by number, the files with which they
 * are imported, and the requests with which a client files the same.
 *
 * <p>The sample campaign of the standalone edition is another one: it is written to be looked at.
 */
@NullMarked
package io.qinggui.scenario.market;

import org.jspecify.annotations.NullMarked;
