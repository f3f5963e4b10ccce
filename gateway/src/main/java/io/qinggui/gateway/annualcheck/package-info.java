/**
 * Annual checks beside what the rules suggest: the license service knows the rules, the inspection
 * service what was concluded.
 */
@NullMarked
package io.qinggui.gateway.annualcheck;

import org.jspecify.annotations.NullMarked;
