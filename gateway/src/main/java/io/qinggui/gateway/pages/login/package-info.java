/**
 * How visitors log in and out: OpenID Connect, authorization code with PKCE (RFC 7636), by Spring
 * Security. What begins with it is a session in sealed cookies.
 */
@NullMarked
package io.qinggui.gateway.pages.login;

import org.jspecify.annotations.NullMarked;
