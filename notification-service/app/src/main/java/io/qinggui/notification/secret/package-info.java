/**
 * What keeps secrets and proves origin: sealing under the installation's key (AES-256-GCM), secrets
 * of webhooks (HMAC-SHA256) and the key that signs (Ed25519), as Standard Webhooks has it. Chance
 * comes from outside. Nothing here shows a secret when it is printed.
 */
@NullMarked
package io.qinggui.notification.secret;

import org.jspecify.annotations.NullMarked;
