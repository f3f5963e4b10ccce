/**
 * The OAuth2 token endpoint of the standalone edition: a real authorization server with a fixed set
 * of clients that all have the secret {@code demo}. A cluster is pointed at an issuer of its own
 * instead.
 */
@NullMarked
package io.qinggui.standalone.token;

import org.jspecify.annotations.NullMarked;
