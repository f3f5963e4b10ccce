/**
 * What the tests of every module share: a real Kafka broker and a MongoDB-compatible server inside
 * the test's JVM, signed tokens, and given/when/then for deciders.
 */
@NullMarked
package io.qinggui.platform.testkit;

import org.jspecify.annotations.NullMarked;
