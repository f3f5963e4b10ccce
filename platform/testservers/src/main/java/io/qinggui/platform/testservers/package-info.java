/**
 * Which servers tests run against. What the environment names goes first, then a container where a
 * suite wants the real thing, else a server in this JVM.
 */
@NullMarked
package io.qinggui.platform.testservers;

import org.jspecify.annotations.NullMarked;
