/**
 * What an operator's facts come to. Read from this service's own ledger, never from a projection:
 * an answer includes everything that was recorded by the moment it speaks of, and nothing else.
 */
@NullMarked
package io.qinggui.license.standing.runtime;

import org.jspecify.annotations.NullMarked;
