/**
 * Answers in fewer bytes for those who ask for that. Tomcat compresses; here is what it needs to
 * know beforehand.
 */
@NullMarked
package io.qinggui.gateway.compression;

import org.jspecify.annotations.NullMarked;
