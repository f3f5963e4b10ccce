/**
 * The seven questions and their answers, and the rules that speak only when somebody asks:
 * admission (A1), expansion (A2), renewal (X2, X3) and leasing (L1 to L5).
 */
@NullMarked
package io.qinggui.license.rules.question;

import org.jspecify.annotations.NullMarked;
