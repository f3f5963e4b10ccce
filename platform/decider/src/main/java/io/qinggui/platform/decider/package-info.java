/**
 * The pure half of the write side: what a service's domain is written in. Imports nothing but the
 * JDK (and JSpecify), so that a domain package that imports it stays pure.
 */
@NullMarked
package io.qinggui.platform.decider;

import org.jspecify.annotations.NullMarked;
