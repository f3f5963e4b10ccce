/**
 * What is known about one operator. Every fact names the event that recorded it; what a later event
 * corrects is decided in {@link io.qinggui.license.rules.fact.OperatorFacts}, by recorded time and
 * never by order of arrival.
 */
@NullMarked
package io.qinggui.license.rules.fact;

import org.jspecify.annotations.NullMarked;
