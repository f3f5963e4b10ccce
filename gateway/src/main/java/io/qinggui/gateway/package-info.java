/**
 * One address for all services. The gateway decides nothing: it routes by path, keeps a dead or
 * hanging service from hanging the others' calls, merges histories and shows the documentation.
 * Tokens are passed on and checked by the services.
 */
@NullMarked
package io.qinggui.gateway;

import org.jspecify.annotations.NullMarked;
