/**
 * Where this service may connect to: which addresses of webhooks are taken, and which network
 * addresses are nobody's business out there. A subscriber chooses the address, and this service
 * stands inside a network that the subscriber does not; without these rules it would be a door
 * inward (server-side request forgery). Connecting is in the package below.
 */
@NullMarked
package io.qinggui.notification.endpoint;

import org.jspecify.annotations.NullMarked;
