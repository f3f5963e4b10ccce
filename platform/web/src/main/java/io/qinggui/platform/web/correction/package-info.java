/**
 * Corrections over HTTP: what was recorded wrongly is withdrawn, and the right fact may take its
 * place. Every resource with facts has {@code POST <resource>/corrections}.
 */
@NullMarked
package io.qinggui.platform.web.correction;

import org.jspecify.annotations.NullMarked;
