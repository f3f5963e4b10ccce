/**
 * The OAuth2 issuer of the standalone edition: a real authorization server with a fixed set of
 * users that all have the secret {@code demo}, as programs and as people. A cluster is pointed at
 * an issuer of its own instead.
 */
@NullMarked
package io.qinggui.standalone.token;

import org.jspecify.annotations.NullMarked;
