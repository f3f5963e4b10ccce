/** Which addresses may be called from inside, and by which rules (no open doors inward, SSRF). */
@NullMarked
package io.qinggui.notification.endpoint;

import org.jspecify.annotations.NullMarked;
