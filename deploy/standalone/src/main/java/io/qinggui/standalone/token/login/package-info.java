/**
 * How people log in at the issuer of the standalone edition: one page, which says who the demo
 * users are, without script and in two languages.
 */
@NullMarked
package io.qinggui.standalone.token.login;

import org.jspecify.annotations.NullMarked;
