/** The rulebook over HTTP. */
@NullMarked
package io.qinggui.license.rulebook.http;

import org.jspecify.annotations.NullMarked;
