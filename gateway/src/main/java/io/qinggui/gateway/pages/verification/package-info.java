/**
 * 核对: what an operator's standing was at two moments and what lies between, the evidence as a file,
 * and a decision asked once more. For auditors, the ministry and administrations.
 */
@NullMarked
package io.qinggui.gateway.pages.verification;

import org.jspecify.annotations.NullMarked;
