/**
 * What is composed of several services' answers: each is asked in the name of the caller, and an
 * answer is complete or is none.
 */
@NullMarked
package io.qinggui.gateway.reading;

import org.jspecify.annotations.NullMarked;
