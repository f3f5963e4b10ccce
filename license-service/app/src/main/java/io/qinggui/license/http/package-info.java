/** What the HTTP packages of the features share. */
@NullMarked
package io.qinggui.license.http;

import org.jspecify.annotations.NullMarked;
