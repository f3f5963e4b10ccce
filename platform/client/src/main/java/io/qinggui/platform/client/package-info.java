/**
 * A client of Qinggui's HTTP interface, for whatever runs outside the services: access tokens by
 * OAuth2 client credentials, JSON, and patience with a service that is busy or away.
 */
@NullMarked
package io.qinggui.platform.client;

import org.jspecify.annotations.NullMarked;
