/** Raw keys and raw signatures: Ed25519 (RFC 8032) and ML-DSA-44 (FIPS 204), by the JDK. */
@NullMarked
package io.qinggui.platform.transparency.key;

import org.jspecify.annotations.NullMarked;
