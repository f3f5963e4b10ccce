/** The public half of the signing key over HTTP. */
@NullMarked
package io.qinggui.notification.signingkey.http;

import org.jspecify.annotations.NullMarked;
