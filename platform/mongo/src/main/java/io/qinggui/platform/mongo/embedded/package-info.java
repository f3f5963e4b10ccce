/** A MongoDB-compatible server inside this JVM, in memory. */
@NullMarked
package io.qinggui.platform.mongo.embedded;

import org.jspecify.annotations.NullMarked;
