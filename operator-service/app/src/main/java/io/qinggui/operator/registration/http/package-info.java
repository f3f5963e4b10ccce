/** The register over HTTP: entries, and operators as clients see them. */
@NullMarked
package io.qinggui.operator.registration.http;

import org.jspecify.annotations.NullMarked;
